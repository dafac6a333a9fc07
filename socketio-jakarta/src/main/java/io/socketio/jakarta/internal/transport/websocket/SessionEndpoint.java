/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket connection as the container sees it; one instance for each, called by one thread at a time. Public
 * because Jetty accepts no other class.
 */
public final class SessionEndpoint extends Endpoint {
    private static final Logger LOGGER = System.getLogger(SessionEndpoint.class.getName());
    // What containers report when the client ended the connection in order, with or without a code.
    private static final Set<Integer> ORDERLY = Set.of(
            CloseCodes.NORMAL_CLOSURE.getCode(), CloseCodes.GOING_AWAY.getCode(), CloseCodes.NO_STATUS_CODE.getCode());

    private final Function<WebSocketChannel, WebSocketReceiver> opened;
    private final int maxPayloadBytes;
    private final Executor closers;
    private final Executor lateClosers;
    private final Compression compression;
    private final ReceiveOrders orders;
    private final Function<Session, Remote> remotes;
    // Written during the handshake, which the container orders before onOpen.
    private volatile boolean isToBeCompressed;
    // Written in onOpen, which the container orders before everything else.
    private volatile @Nullable SessionChannel connection;
    private volatile @Nullable WebSocketReceiver receiver;

    SessionEndpoint(
            Function<WebSocketChannel, WebSocketReceiver> opened,
            int maxPayloadBytes,
            Executor closers,
            Executor lateClosers,
            Compression compression,
            ReceiveOrders orders,
            Function<Session, Remote> remotes) {
        this.opened = opened;
        this.maxPayloadBytes = maxPayloadBytes;
        this.closers = closers;
        this.lateClosers = lateClosers;
        this.compression = compression;
        this.orders = orders;
        this.remotes = remotes;
    }

    /** Chooses from the extensions that the client offers, during the handshake. */
    List<Extension> negotiate(List<Extension> installed, List<Extension> offers) {
        Optional<Extension> answer = compression.negotiate(installed, offers);
        isToBeCompressed = answer.isPresent();
        return answer.map(List::of).orElseGet(List::of);
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        ContainerLimits.of(session).prepare(session, maxPayloadBytes);
        if (isToBeCompressed) {
            compression.verify(session.getNegotiatedExtensions());
        }
        SessionChannel channel =
                new SessionChannel(session, remotes.apply(session), closers, lateClosers, orders.of(session));
        connection = channel;
        WebSocketReceiver target = opened.apply(channel);
        receiver = target;
        MessageLimit limit = new MessageLimit(target, maxPayloadBytes, () -> stopReading(channel));
        session.addMessageHandler(String.class, new TextAssembler(target, limit));
        session.addMessageHandler(ByteBuffer.class, new BinaryAssembler(target, limit));
    }

    // A compressed frame of a few megabytes expands to gigabytes. A close frame does not make a container stop reading.
    // Where there is compression, an exception does; it is thrown once the frame has been written.
    private void stopReading(SessionChannel channel) {
        if (!isToBeCompressed) {
            return;
        }
        channel.closeNow(CloseCode.TOO_BIG);
        if (channel.isClosed()) {
            throw new IllegalStateException("The client sent much more than the largest message allowed");
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        end(!ORDERLY.contains(reason.getCloseCode().getCode()));
    }

    @Override
    public void onError(Session session, Throwable cause) {
        LOGGER.log(Level.DEBUG, "WebSocket connection failed", cause);
        SessionChannel channel = connection;
        if (channel != null) {
            channel.fail();
        }
        end(true);
    }

    private void end(boolean isError) {
        WebSocketReceiver target = receiver;
        SessionChannel channel = connection;
        if (target != null && channel != null) {
            channel.afterReceived(() -> target.onClose(isError));
        }
    }
}
