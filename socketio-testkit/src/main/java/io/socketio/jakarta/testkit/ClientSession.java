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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A client's Engine.IO session, one after the other if it comes back, and its namespaces. Thread-safe. */
final class ClientSession {
    private final Host host;
    private final ClientRequest request;
    private final ClientPackets packets;
    private final Map<String, TestClient> clients = new ConcurrentHashMap<>();
    // Replaced by the test's thread when it comes back.
    private volatile Optional<Line> line = Optional.empty();
    // Written by the threads of the connection and by the test.
    private volatile boolean isOpen;

    ClientSession(Host host, ClientRequest request, ClientPackets packets) {
        this.host = host;
        this.request = request;
        this.packets = packets;
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

    void add(String namespace, TestClient client) {
        if (clients.putIfAbsent(namespace, client) != null) {
            throw new IllegalStateException("This client is in " + namespace + " already: connect another one");
        }
    }

    /** The client has left a namespace; with the last one it ends the session. */
    void remove(String namespace) {
        clients.remove(namespace);
        if (clients.isEmpty()) {
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

    void cut() {
        isOpen = false;
        line().cut();
    }

    void reset() {
        isOpen = false;
        line().reset();
    }

    /** Closes the session in good order. */
    void close() {
        isOpen = false;
        line.ifPresent(Line::close);
    }

    /** Closes the session in good order and tells its clients. */
    void end(String how) {
        close();
        ended(how);
    }

    /** Opens a new session for all namespaces. */
    void reconnect() {
        if (isOpen) {
            throw new IllegalStateException("The connection is there: cut() or reset() it first");
        }
        line.ifPresent(Line::cut);
        clients.values().forEach(TestClient::reopen);
        open();
        clients.values().forEach(TestClient::sendConnect);
        clients.values().forEach(TestClient::awaitConnect);
    }

    // ---- from the server

    /** Gives a packet to the client it is for. */
    void received(Packet packet) {
        Optional.ofNullable(clients.get(packet.namespace())).ifPresent(client -> client.received(packet));
    }

    void ended(String how) {
        isOpen = false;
        tellAll(client -> client.ended(how));
    }

    /** Tells all clients of something that is for none of them. */
    void note(String line) {
        tellAll(client -> client.note(line));
    }

    private void tellAll(Consumer<TestClient> news) {
        clients.values().forEach(news);
    }
}
