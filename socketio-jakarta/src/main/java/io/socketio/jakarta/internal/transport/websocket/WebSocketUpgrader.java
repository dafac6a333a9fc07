/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a servlet request into a WebSocket (Jakarta WebSocket 2.1, {@code upgradeHttpToWebSocket}). Called on request
 * threads, before the request goes asynchronous: the only way that every container allows.
 */
public final class WebSocketUpgrader {
    private final Supplier<@Nullable Object> serverContainer;
    private final int maxPayloadBytes;
    private final Executor executor;
    private final Compression compression;
    // Not in Jakarta WebSocket 2.0.
    private final boolean isUpgradePossible;

    /**
     * Creates an upgrader.
     *
     * @param serverContainer the {@code ServerContainer}, asked each time because some containers provide it late
     * @param executor closes connections, which may take a while
     */
    public WebSocketUpgrader(Supplier<@Nullable Object> serverContainer, EngineConfig config, Executor executor) {
        this.serverContainer = serverContainer;
        this.maxPayloadBytes = config.maxPayloadBytes();
        this.executor = executor;
        this.compression = new Compression(config.perMessageDeflate());
        this.isUpgradePossible = Arrays.stream(ServerContainer.class.getMethods())
                .anyMatch(method -> method.getName().equals("upgradeHttpToWebSocket"));
    }

    /** Says in the log what the container makes of the options; without a {@code ServerContainer} yet, later. */
    public void report() {
        if (serverContainer.get() instanceof ServerContainer container) {
            compression.report(container.getInstalledExtensions());
        }
    }

    /** Whether the container supports WebSocket for this application. */
    public boolean isAvailable() {
        return isUpgradePossible && serverContainer.get() instanceof ServerContainer;
    }

    /** What the container offers, for the log. */
    public String describe() {
        if (!isUpgradePossible) {
            return "a WebSocket API before 2.1";
        }
        if (!(serverContainer.get() instanceof ServerContainer container)) {
            return "no WebSocket";
        }
        Set<Extension> installed = container.getInstalledExtensions();
        return installed.isEmpty()
                ? "WebSocket"
                : "WebSocket with "
                        + installed.stream().map(Extension::getName).sorted().collect(Collectors.joining(", "));
    }

    /**
     * Answers the request with 101.
     *
     * @param opened called by the container once the connection stands
     * @throws IOException if the request is no WebSocket handshake or the client is gone
     */
    public void upgrade(
            Object request, Object response, String path, Function<WebSocketChannel, WebSocketReceiver> opened)
            throws IOException {
        if (!(serverContainer.get() instanceof ServerContainer container)) {
            throw new IOException("The container offers no WebSocket support to this application");
        }
        compression.report(container.getInstalledExtensions());
        SessionEndpoint endpoint = new SessionEndpoint(opened, maxPayloadBytes, executor, compression);
        ServerEndpointConfig config = ServerEndpointConfig.Builder.create(SessionEndpoint.class, path)
                .configurator(new EndpointConfigurator(endpoint))
                .build();
        try {
            container.upgradeHttpToWebSocket(request, response, config, new HashMap<>());
        } catch (DeploymentException e) {
            throw new IOException("The container refused the WebSocket: " + e.getMessage(), e);
        }
    }

    /** Hands out the one endpoint that was made for this connection; the servlet has checked the origin already. */
    private static final class EndpointConfigurator extends ServerEndpointConfig.Configurator {
        private final SessionEndpoint endpoint;

        EndpointConfigurator(SessionEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }

        @Override
        public boolean checkOrigin(String origin) {
            return true;
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return endpoint.negotiate(installed, requested);
        }
    }
}
