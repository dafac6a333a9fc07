/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.Scheduler;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For a container that upgrades to registered endpoints only, as Tyrus does, and ignores all else of the endpoint it is
 * given but the path: one endpoint is registered when the application starts, below the server's path. Each upgrade names
 * a path of its own there, and the connection that opens on it is given what waits under that name.
 *
 * <p>The path is of no use to a client: the container refuses each handshake that has not come through
 * {@link #upgrade}. Called on request threads; the registration by the thread that deploys.
 */
final class RegisteredUpgrade implements UpgradeMethod {
    private static final String IGNORES_UNREGISTERED = "org.glassfish.tyrus.";
    private static final String NAME = "socketio-connection";

    private final ServerContainer container;
    private final HandOver handOver;
    private final ServerEndpointConfig config;
    // The container asks about the handshake on the thread that upgrades. One for each server, gone with it.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<SessionEndpoint> upgrading = new ThreadLocal<>();

    private RegisteredUpgrade(ServerContainer container, String path, Scheduler scheduler) {
        this.container = container;
        this.handOver = new HandOver(scheduler);
        this.config = ServerEndpointConfig.Builder.create(HandedOverEndpoint.class, path + ".upgrade/{" + NAME + "}")
                .configurator(new GuardedConfigurator())
                .build();
    }

    /** Whether the container does not know any other way. */
    static boolean isNeeded(ServerContainer container) {
        // It says nothing of this, and has no other sign of it: the upgrade of an unknown endpoint just does nothing.
        return container.getClass().getName().startsWith(IGNORES_UNREGISTERED);
    }

    /**
     * Registers the endpoint. Possible until the container has started the application's filters.
     *
     * @param path below which it is registered, with a slash at the end
     */
    static RegisteredUpgrade register(ServerContainer container, String path, Scheduler scheduler)
            throws DeploymentException {
        RegisteredUpgrade upgrade = new RegisteredUpgrade(container, path, scheduler);
        container.addEndpoint(upgrade.config);
        return upgrade;
    }

    @Override
    public void upgrade(Object request, Object response, SessionEndpoint endpoint)
            throws IOException, DeploymentException {
        String name = handOver.put(endpoint);
        upgrading.set(endpoint);
        try {
            container.upgradeHttpToWebSocket(request, response, config, Map.of(NAME, name));
        } catch (IOException | DeploymentException | RuntimeException e) {
            handOver.take(name);
            throw e;
        } finally {
            upgrading.remove();
        }
    }

    /** Whose connection this is, by the path it was opened on; once. */
    private Optional<SessionEndpoint> take(Map<String, String> pathParameters) {
        return Optional.ofNullable(pathParameters.get(NAME)).flatMap(handOver::take);
    }

    /** Lets handshakes pass that come through {@link #upgrade}, and no others. */
    private final class GuardedConfigurator extends ServerEndpointConfig.Configurator {

        @Override
        public boolean checkOrigin(String origin) {
            return upgrading.get() != null;
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            SessionEndpoint endpoint = upgrading.get();
            return endpoint == null ? List.of() : endpoint.negotiate(installed, requested);
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new HandedOverEndpoint(RegisteredUpgrade.this::take));
        }
    }
}
