/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.EngineThreads;
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
    private final ClientPackets packets;
    private final SocketServer server;
    private final MemoryDoor door;

    MemoryHost(SocketIoConfig config, ClientPackets packets) {
        this.packets = packets;
        server = new SocketServer(
                config,
                new SocketServer.Surroundings(
                        packets.json(),
                        packets.parser(),
                        new EngineThreads(clock.scheduler(), Runnable::run, () -> false, Runnable::run),
                        () -> true));
        door = new MemoryDoor(server.serverEngine());
    }

    @Override
    public SocketIoServer io() {
        return server;
    }

    @Override
    public Line open(ClientRequest request, Line.Listener listener) {
        EngineRequest handshake = handshake(request);
        if (request.transport() == TransportType.WEBSOCKET) {
            MemoryLine line = new MemoryLine(listener);
            door.openWebSocket(handshake, line);
            return line;
        }
        PollingLine polling = PollingLine.open(new MemoryPolls(door, handshake), listener, packets::openPacket);
        return request.isUpgrading()
                ? new UpgradingLine(polling, listener, probed -> upgrade(polling, handshake, probed))
                : polling;
    }

    private Line upgrade(PollingLine polling, EngineRequest handshake, Line.Listener probed) {
        MemoryLine line = new MemoryLine(probed);
        door.upgrade(handshake, polling.handshake().sid(), line);
        return line;
    }

    private EngineRequest handshake(ClientRequest request) {
        Map<String, String> query = new HashMap<>(request.query());
        query.put("EIO", "4");
        query.put("transport", request.transport().wireName());
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
