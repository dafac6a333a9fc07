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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server in Jetty, on a free port of 127.0.0.1. Nobody else knows Jetty, which may be left out. */
final class JettyHost implements Host {
    private static final Logger LOGGER = System.getLogger(JettyHost.class.getName());
    private static final String ADDRESS = "127.0.0.1";

    private final Server jetty = new Server();
    private final ServerConnector connector;
    private final HttpClient http = HttpClient.newHttpClient();
    // The networks of the clients by their ports.
    private final Map<Integer, Relay> networks = new ConcurrentHashMap<>();
    private final ClientPackets packets;
    private final SocketIoServer io;

    /** Starts the server. */
    JettyHost(SocketIoConfig config, ClientPackets packets) {
        this.packets = packets;
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.addCustomizer(this::addressed);
        connector = new ServerConnector(jetty, new HttpConnectionFactory(protocol));
        connector.setHost(ADDRESS);
        connector.setAcceptedReceiveBufferSize(Relay.BUFFER);
        connector.setAcceptedSendBufferSize(Relay.BUFFER);
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

    // Applications are not to see that there is something in between: Host and port are those of uri().
    private Request addressed(Request request, HttpFields.Mutable answer) {
        if (!networks.containsKey(request.getHttpURI().getPort())) {
            return request;
        }
        HttpURI uri = HttpURI.build(request.getHttpURI()).port(connector.getLocalPort());
        HttpFields headers = HttpFields.build(request.getHeaders())
                .put(HttpHeader.HOST, ADDRESS + ":" + connector.getLocalPort())
                .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpURI getHttpURI() {
                return uri;
            }

            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    @Override
    public SocketIoServer io() {
        return io;
    }

    @Override
    public URI uri() {
        return URI.create("http://" + ADDRESS + ":" + connector.getLocalPort());
    }

    @Override
    public Line open(ClientRequest request, Line.Listener listener) {
        Relay network = Relay.to(connector.getLocalPort());
        networks.values().removeIf(Relay::isOver);
        networks.put(network.port(), network);
        if (request.transport() == TransportType.WEBSOCKET) {
            URI uri = uri(network, request, TransportType.WEBSOCKET, Optional.empty());
            try {
                return WebSocketLine.open(http, network, uri, request, listener);
            } catch (ConnectErrorException e) {
                network.retire();
                throw e;
            }
        }
        URI uri = uri(network, request, TransportType.POLLING, Optional.empty());
        PollingLine polling =
                PollingLine.open(new HttpPolls(http, network, request, uri), listener, packets::openPacket);
        if (!request.isUpgrading()) {
            return polling;
        }
        Optional<String> sid = Optional.of(polling.handshake().sid());
        URI upgrade = uri(network, request, TransportType.WEBSOCKET, sid);
        return new UpgradingLine(
                polling, listener, probed -> WebSocketLine.open(http, network, upgrade, request, probed));
    }

    private URI uri(Relay network, ClientRequest request, TransportType transport, Optional<String> sid) {
        String query = request.query().entrySet().stream()
                .map(entry -> "&" + encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining());
        return URI.create((transport == TransportType.WEBSOCKET ? "ws://" : "http://") + ADDRESS + ":" + network.port()
                + io.config().engine().path() + "/?EIO=4&transport=" + transport.wireName()
                + sid.map(id -> "&sid=" + id).orElse("") + query);
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
        } finally {
            networks.values().forEach(Relay::cut);
        }
    }
}
