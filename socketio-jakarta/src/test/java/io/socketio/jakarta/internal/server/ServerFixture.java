/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.EngineThreads;
import io.socketio.jakarta.internal.engine.FakeChannel;
import io.socketio.jakarta.internal.engine.ManualScheduler;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** A Socket.IO server without a container, its time, and clients that speak packets. */
public final class ServerFixture {
    public final ManualScheduler time = new ManualScheduler();
    public final SocketServer server;

    public ServerFixture() {
        this(config -> config);
    }

    public ServerFixture(UnaryOperator<SocketIoConfig.Builder> change) {
        this(change, Runnable::run);
    }

    /** With an executor for heartbeats and for closing sessions. */
    public ServerFixture(UnaryOperator<SocketIoConfig.Builder> change, Executor housekeeping) {
        JsonbCodec json = JsonbCodec.create();
        server = new SocketServer(
                change.apply(SocketIoConfig.builder()).build(),
                new SocketServer.Surroundings(
                        json,
                        new DefaultParser(),
                        new EngineThreads(time, Runnable::run, () -> false, housekeeping),
                        () -> true));
    }

    /** A client whose session is open and who has not joined a namespace. */
    public Client client() {
        return client(request());
    }

    /** A client whose session began with this request. */
    public Client client(EngineRequest request) {
        FakeChannel channel = new FakeChannel();
        return new Client(channel, server.serverEngine().openWebSocket(request, channel));
    }

    public static EngineRequest request() {
        return request(Optional.empty(), Set.of(), Optional.empty());
    }

    /** The request of a user whom the container knows. */
    public static EngineRequest requestOf(String user, String... roles) {
        Principal principal = () -> user;
        return request(Optional.of(principal), Set.of(roles), Optional.empty());
    }

    /** A request with a cookie of an HTTP session. */
    public static EngineRequest requestIn(String httpSessionId) {
        return request(Optional.empty(), Set.of(), Optional.of(httpSessionId));
    }

    private static EngineRequest request(
            Optional<Principal> principal, Set<String> roles, Optional<String> httpSessionId) {
        return new EngineRequest(
                "/socket.io/", Map.of(), Map.of(), "127.0.0.1", false, Instant.EPOCH, principal, httpSessionId, roles);
    }

    /** A client that has joined the main namespace. */
    public Client connected() {
        Client client = client();
        client.send("0");
        return client;
    }

    /** One client's end of a WebSocket. */
    public static final class Client {
        private final FakeChannel channel;
        private final WebSocketReceiver receiver;
        private int seen = 1; // the handshake

        Client(FakeChannel channel, WebSocketReceiver receiver) {
            this.channel = channel;
            this.receiver = receiver;
        }

        /** Sends a Socket.IO packet. */
        public void send(String packet) {
            receiver.onText("4" + packet);
        }

        /** Sends an attachment. */
        public void send(byte[] attachment) {
            receiver.onBinary(attachment);
        }

        /** Sends a heartbeat of revision 3. */
        void ping() {
            receiver.onText("2");
        }

        /** The session id of the handshake packet. */
        String sid() {
            String open = (String) channel.sent().get(0);
            return open.substring(open.indexOf(':') + 2, open.indexOf(',') - 1);
        }

        /** Breaks the connection. */
        public void vanish() {
            receiver.onClose(true);
        }

        /** What arrived since the last call: packets without the engine's digit, attachments as they are. */
        public List<Object> received() {
            List<Object> news = channel.sent().subList(seen, channel.sent().size()).stream()
                    .map(frame -> frame instanceof String text ? text.substring(1) : frame)
                    .toList();
            seen = channel.sent().size();
            return news;
        }

        public boolean isClosed() {
            return channel.closed().isPresent();
        }

        FakeChannel channel() {
            return channel;
        }
    }
}
