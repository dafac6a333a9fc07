/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.conformance;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.parser.StandardParser;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The set-up of the official suites: an Engine.IO server that echoes at {@code /engine.io/}, a Socket.IO server with the
 * namespaces {@code /} and {@code /custom} at {@code /socket.io/}. The container calls it once at deployment.
 *
 * <p>System properties: {@code parser}, {@code default} or {@code msgpack}; {@code recovery=true} for connection state
 * recovery; {@code allowEIO3=true} for clients of revision 3 as well.
 */
@WebListener
public final class ConformanceApplication implements ServletContextListener {
    private static final Duration PING_INTERVAL = Duration.ofMillis(300);
    private static final Duration PING_TIMEOUT = Duration.ofMillis(200);

    /** For the container. */
    public ConformanceApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SocketIo.mountEngine(context, suiteSettings(EngineConfig.builder()).build(), EchoSession::new);
        SocketIoConfig.Builder config = SocketIoConfig.builder()
                .engine(ConformanceApplication::suiteSettings)
                .connectTimeout(Duration.ofSeconds(1))
                .parser(StandardParser.valueOf(
                        System.getProperty("parser", "default").toUpperCase(Locale.ROOT)));
        if (Boolean.getBoolean("recovery")) {
            config.connectionStateRecovery(ConnectionStateRecovery.defaults());
        }
        SocketIoServer server = SocketIo.mount(context, config.build());
        server.of("/").onConnection(ConformanceApplication::greet);
        server.of("/custom").onConnection(ConformanceApplication::greet);
        server.of("/").on("message", (socket, arguments, ack) -> socket.emit("message-back", values(arguments)));
        server.of("/").on("message-with-ack", (socket, arguments, ack) -> ack.send(values(arguments)));
    }

    private static EngineConfig.Builder suiteSettings(EngineConfig.Builder builder) {
        return builder.pingInterval(PING_INTERVAL)
                .pingTimeout(PING_TIMEOUT)
                .maxPayloadBytes(1_000_000)
                .allowEio3(Boolean.getBoolean("allowEIO3"));
    }

    private static void greet(Socket socket) {
        socket.emit("auth", socket.handshake().auth(Object.class).orElse(Map.of()));
    }

    private static Object[] values(Arguments arguments) {
        return arguments.toList().toArray();
    }
}
