/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import io.socketio.jakarta.internal.engine.Scheduler;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.RawArguments;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One Engine.IO session and the sockets of its client, one for each namespace (Socket.IO protocol 5, and what went
 * before). Everything but the methods that say otherwise runs within the session's mailbox, so the fields need no lock.
 */
final class ClientConnection implements EngineSessionListener {
    private static final Logger LOGGER = System.getLogger(ClientConnection.class.getName());

    private static final int REVISION_3 = 3;
    private static final String MAIN_NAMESPACE = "/";

    private final ServerSession session;
    private final ServerParts parts;
    private final Dialect dialect;
    private final PacketDecoder decoder;
    private final ReassemblyTimer reassemblyTimer;
    private final HandlerRunner runner;
    private final NamespaceRegistry namespaces;
    private final NamespaceEntry entry;
    private final Map<String, ClientSocket> sockets = new HashMap<>(2);
    // Namespaces that the application took this client out of: packets that were under way are no offence. The latest
    // ones only, as many as it may be in.
    private final Set<String> expelledFrom = new LinkedHashSet<>(2);
    private Scheduler.@Nullable Timer connectTimer;
    private boolean isClosed;
    // Written within the mailbox, read by any thread.
    private volatile DisconnectReason endReason = DisconnectReason.FORCED_CLOSE;

    ClientConnection(ServerSession session, ServerParts parts, PacketDecoder decoder, NamespaceRegistry namespaces) {
        this.session = session;
        this.parts = parts;
        this.dialect = session.protocol() == REVISION_3
                ? new Revision3Dialect(session.id(), parts.json())
                : new CurrentDialect(parts);
        this.decoder = decoder;
        this.namespaces = namespaces;
        this.entry = new NamespaceEntry(this, parts, namespaces);
        this.reassemblyTimer = new ReassemblyTimer(
                parts.scheduler(),
                parts.config().attachmentTimeout(),
                session.mailbox()::dispatch,
                decoder::isReassembling,
                () -> violation("an attachment has not come in time"));
        this.runner = new HandlerRunner(session.loggedId(), parts.scheduler()::nanoTime);
        parts.slowHandlers().add(runner);
        startConnectTimer();
    }

    /** What runs the handlers of this client. */
    HandlerRunner runner() {
        return runner;
    }

    /** Called by any thread. */
    ServerSession session() {
        return session;
    }

    /** How the client joins namespaces. Called by any thread. */
    Dialect dialect() {
        return dialect;
    }

    /** The session is open; what follows from that happens when its engine knows that this listens. */
    void open() {
        if (dialect.joinsMainNamespace()) {
            dispatch(() -> {
                if (!isClosed) {
                    onConnect(new Packet.Connect(MAIN_NAMESPACE, RawArguments.NONE));
                }
            });
        }
    }

    /** Runs a task in order with the packets of this client. Called by any thread. */
    void dispatch(Runnable task) {
        session.mailbox().dispatch(task);
    }

    /** Why nothing reaches this client any more. Called by any thread. */
    DisconnectReason endReason() {
        return endReason;
    }

    // ---- packets

    @Override
    public void onText(String text) {
        receive(() -> decoder.decodeText(text));
    }

    @Override
    public void onBinary(byte[] binary) {
        receive(() -> decoder.decodeBinary(binary));
    }

    @FunctionalInterface
    private interface Decoding {

        @Nullable
        Packet next();
    }

    private void receive(Decoding decoding) {
        if (isClosed) {
            return;
        }
        try {
            Packet packet = decoding.next();
            if (packet == null) {
                reassemblyTimer.partReceived();
            } else {
                dispatchPacket(dialect.interpret(packet));
            }
        } catch (PacketException e) {
            violation(String.valueOf(e.getMessage()));
        }
    }

    private void dispatchPacket(Packet packet) {
        if (packet instanceof Packet.Connect connect) {
            onConnect(connect);
            return;
        }
        ClientSocket socket = sockets.get(packet.namespace());
        if (socket == null) {
            if (!expelledFrom.contains(packet.namespace())) {
                violation("packet for a namespace that is not connected");
            }
        } else if (packet instanceof Packet.Event event) {
            if (socket.isConnected()) {
                socket.onEvent(event);
            }
        } else if (packet instanceof Packet.Ack ack) {
            socket.onAck(ack);
        } else if (packet instanceof Packet.Disconnect) {
            sockets.remove(packet.namespace());
            socket.end(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
        } else {
            violation("packet that only servers send");
        }
    }

    // ---- joining a namespace

    private void onConnect(Packet.Connect packet) {
        if (namespaces.isClosed()) {
            return; // without an answer the client comes back when its connection has ended
        }
        String name = packet.namespace();
        if (sockets.containsKey(name) || entry.isUnderWay(name)) {
            violation("second CONNECT to a namespace");
            return;
        }
        if (sockets.size() + entry.size() >= parts.config().maxNamespacesPerClient()) {
            entry.refuse(name, "Too many namespaces");
            return;
        }
        Arguments auth = new BoundArguments(BoundArguments.Source.AUTH, packet.auth(), parts.json());
        entry.enter(name, auth);
    }

    /** The client's last stay in a namespace is of no concern any more: it is being let in again. */
    void onAdmission(String name) {
        expelledFrom.remove(name);
    }

    /** A socket of this client is in. */
    void onJoined(ClientSocket socket) {
        sockets.put(socket.namespace().name(), socket);
        stopConnectTimer();
    }

    // ---- leaving

    @Override
    public void onHttpSessionEnd(EngineSession ended) {
        LOGGER.log(Level.DEBUG, "Session {0} is closed: the HTTP session has ended", session.loggedId());
        expel();
    }

    /** A socket of this client has ended, for whatever reason. */
    void onEnded(ClientSocket socket, DisconnectReason reason) {
        String name = socket.namespace().name();
        sockets.remove(name, socket);
        if (reason == DisconnectReason.SERVER_NAMESPACE_DISCONNECT) {
            rememberExpulsion(name);
        }
        if (sockets.isEmpty() && !isClosed) {
            startConnectTimer();
        }
    }

    private void rememberExpulsion(String name) {
        expelledFrom.add(name);
        if (expelledFrom.size() > parts.config().maxNamespacesPerClient()) {
            Iterator<String> oldest = expelledFrom.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Takes the client out of all namespaces and closes its session. Called by any thread. */
    void disconnectAll() {
        dispatch(this::expel);
    }

    private void expel() {
        List.copyOf(sockets.values()).forEach(ClientSocket::disconnect);
        session.close();
    }

    /** The client has done what it must not do: its session ends. */
    void violation(String what) {
        LOGGER.log(Level.DEBUG, "Session {0} is closed: {1}", session.loggedId(), what);
        endAll(DisconnectReason.FORCED_CLOSE);
        session.close();
    }

    @Override
    public void onSlowConsumer() {
        List.copyOf(sockets.values()).forEach(ClientSocket::onSlowConsumer);
    }

    @Override
    public void onClose(EngineCloseReason reason) {
        endAll(DisconnectReason.of(reason));
        dispatch(() -> parts.slowHandlers().remove(runner));
    }

    private void endAll(DisconnectReason reason) {
        isClosed = true;
        endReason = reason;
        stopConnectTimer();
        reassemblyTimer.cancel();
        decoder.reset();
        entry.discardAll();
        List.copyOf(sockets.values()).forEach(socket -> socket.end(reason));
    }

    // ---- sessions that have no namespace

    private void startConnectTimer() {
        stopConnectTimer();
        connectTimer = parts.scheduler().schedule(parts.config().connectTimeout(), () -> dispatch(this::closeIfUnused));
    }

    private void stopConnectTimer() {
        if (connectTimer != null) {
            connectTimer.cancel();
            connectTimer = null;
        }
    }

    private void closeIfUnused() {
        if (sockets.isEmpty() && !isClosed) {
            LOGGER.log(Level.DEBUG, "Session {0} is closed: it has not joined a namespace", session.loggedId());
            session.close();
        }
    }
}
