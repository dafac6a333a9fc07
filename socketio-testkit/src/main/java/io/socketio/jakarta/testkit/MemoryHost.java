/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.ConnectAttempt;
import io.socketio.jakarta.internal.engine.EngineThreads;
import io.socketio.jakarta.internal.engine.Verdict;
import io.socketio.jakarta.internal.server.SocketServer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A server without a container. What it does is done on the thread that causes it. */
final class MemoryHost implements Host {
    private final TestClock clock = new TestClock();
    private final SocketServer server;

    MemoryHost(SocketIoConfig config, ClientPackets packets) {
        server = new SocketServer(
                config,
                new SocketServer.Surroundings(
                        packets.json(),
                        packets.parser(),
                        new EngineThreads(clock.scheduler(), Runnable::run, false, Runnable::run),
                        () -> true));
    }

    @Override
    public SocketIoServer io() {
        return server;
    }

    @Override
    public Line open(ClientRequest request, Line.Listener listener) {
        if (request.transport() != TransportType.WEBSOCKET) {
            throw new IllegalStateException("A server without a port has no polling: use onPort()");
        }
        EngineRequest handshake = handshake(request);
        Verdict verdict = server.serverEngine()
                .verify(new ConnectAttempt(
                        "GET", true, handshake.query(), handshake.header("origin"), () -> handshake));
        if (verdict instanceof Verdict.Refuse refusal) {
            throw new ConnectErrorException(refusal.message());
        }
        EngineRequest accepted = verdict instanceof Verdict.Open open ? open.request() : handshake;
        String id = server.serverEngine()
                .awaitId(accepted)
                .orElseThrow(() -> new ConnectErrorException("the application gave no session id"));
        MemoryLine line = new MemoryLine(listener);
        line.deliverTo(server.serverEngine().openWebSocket(accepted, id, line));
        return line;
    }

    private EngineRequest handshake(ClientRequest request) {
        Map<String, String> query = new HashMap<>(request.query());
        query.put("EIO", "4");
        query.put("transport", "websocket");
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new EngineRequest(
                server.config().engine().path() + "/",
                query,
                headers,
                "127.0.0.1",
                false,
                Instant.now(),
                request.principal(),
                Optional.empty());
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public URI uri() {
        throw new IllegalStateException("This server has no port: use onPort()");
    }

    @Override
    public void close() {
        server.close();
    }
}
