/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.TransportType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server in Jetty, on a free port of 127.0.0.1. Nobody else knows Jetty, which may be left out. */
final class JettyHost implements Host {
    private static final Logger LOGGER = System.getLogger(JettyHost.class.getName());

    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final HttpClient http = HttpClient.newHttpClient();
    private final SocketIoServer io;
    private final UnaryOperator<String> sidOf;

    /**
     * Starts the server.
     *
     * @param sidOf reads the session id from an open packet
     */
    JettyHost(SocketIoConfig config, UnaryOperator<String> sidOf) {
        this.sidOf = sidOf;
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setStopTimeout(2_000);
        ServletContextHandler application = new ServletContextHandler("/");
        JakartaWebSocketServletContainerInitializer.configure(application, null);
        CompletableFuture<SocketIoServer> mounted = new CompletableFuture<>();
        application.addServletContainerInitializer(
                (types, context) -> mounted.complete(SocketIo.mount(context, config)));
        jetty.setHandler(application);
        try {
            jetty.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException("Jetty did not start", e);
        }
        io = mounted.join();
    }

    @Override
    public SocketIoServer io() {
        return io;
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public Line open(ClientRequest request, Line.Listener listener) {
        boolean isWebSocket = request.transport() == TransportType.WEBSOCKET;
        String query = request.query().entrySet().stream()
                .map(entry -> "&" + encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining());
        String rest =
                io.config().engine().path() + "/?EIO=4&transport=" + (isWebSocket ? "websocket" : "polling") + query;
        return isWebSocket
                ? WebSocketLine.open(
                        http, URI.create("ws://127.0.0.1:" + connector.getLocalPort() + rest), request, listener)
                : PollingLine.open(http, URI.create(uri() + rest), request, listener, sidOf);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public TestClock clock() {
        throw new IllegalStateException("A server on a port runs in real time: use withoutPort() to control it");
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (TimeoutException e) {
            LOGGER.log(Level.DEBUG, "Requests that were still waiting, such as polls, have been ended", e);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty did not stop", e);
        }
    }
}
