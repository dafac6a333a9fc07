/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.EngineMessage;
import io.socketio.jakarta.parser.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A client's Engine.IO session, one after the other if it comes back, and its namespaces. Thread-safe. */
final class ClientSession {
    private final Host host;
    private final ClientRequest request;
    private final ClientPackets packets;
    private final ServerSideUpgrades upgrades;
    private final Map<String, ClientNamespace> namespaces = new ConcurrentHashMap<>();
    // Replaced by the test's thread when it comes back.
    private volatile Optional<Line> line = Optional.empty();
    // Written by the threads of the connection and by the test.
    private volatile boolean isOpen;

    ClientSession(Host host, ClientRequest request, ClientPackets packets, ServerSideUpgrades upgrades) {
        this.host = host;
        this.request = request;
        this.packets = packets;
        this.upgrades = upgrades;
    }

    /** Opens the session, again if it was lost. */
    void open() {
        isOpen = true;
        line = Optional.of(host.open(request, new SessionReader(packets, this)));
    }

    boolean isOpen() {
        return isOpen;
    }

    ClientPackets packets() {
        return packets;
    }

    void add(String namespace, ClientNamespace member) {
        if (namespaces.putIfAbsent(namespace, member) != null) {
            throw new IllegalStateException("This client is in " + namespace + " already: connect another one");
        }
    }

    /** The client has left a namespace; with the last one it ends the session. */
    void remove(String namespace) {
        namespaces.remove(namespace);
        if (namespaces.isEmpty()) {
            close();
        }
    }

    // ---- to the server

    void send(EncodedPacket packet) {
        List<EngineMessage> messages = new ArrayList<>();
        for (EngineMessage message : packet.messages()) {
            messages.add(
                    message instanceof EngineMessage.Text text ? new EngineMessage.Text("4" + text.data()) : message);
        }
        line.ifPresent(open -> open.send(messages));
    }

    /** Sends an Engine.IO packet. */
    void send(String packet) {
        line.ifPresent(open -> open.send(List.of(new EngineMessage.Text(packet))));
    }

    Line line() {
        return line.orElseThrow();
    }

    /** Starts to change to another transport, if that is what was asked for. */
    void upgrade() {
        line().upgrade();
    }

    /** Completes when the server has changed the transport too; at once if there is nothing to change. */
    CompletableFuture<Void> upgraded() {
        return line().upgradingSid().map(upgrades::of).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    void silence() {
        isOpen = false;
        line().silence();
    }

    void cut() {
        line().cut();
        ended("the connection was cut");
    }

    /** Closes the session in good order. */
    void close() {
        isOpen = false;
        line.ifPresent(Line::close);
    }

    /** Closes the session in good order and tells its namespaces. */
    void end(String how) {
        close();
        ended(how);
    }

    /** Opens a new session for all namespaces. */
    void reconnect() {
        if (isOpen) {
            throw new IllegalStateException("The connection is there: cut() or silence() it first");
        }
        line.ifPresent(Line::silence);
        namespaces.values().forEach(ClientNamespace::reopen);
        open();
        namespaces.values().forEach(ClientNamespace::sendConnect);
        upgrade();
        namespaces.values().forEach(namespace -> namespace.connection().awaitConnect());
    }

    // ---- from the server

    /** Gives a packet to the namespace it is for. */
    void received(Packet packet) {
        Optional.ofNullable(namespaces.get(packet.namespace())).ifPresent(namespace -> namespace.received(packet));
    }

    void ended(String how) {
        isOpen = false;
        tellAll(namespace -> namespace.ended(how));
    }

    /** Tells all namespaces of something that is for none of them. */
    void note(String line) {
        tellAll(namespace -> namespace.note(line));
    }

    private void tellAll(Consumer<ClientNamespace> news) {
        namespaces.values().forEach(news);
    }
}
