/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;

/**
 * The way that Jakarta WebSocket 2.1 describes: an endpoint of its own for each connection, which the container has not
 * seen before.
 *
 * @param path of the endpoint, which need not be that of the request
 */
record DirectUpgrade(ServerContainer container, String path) implements UpgradeMethod {

    @Override
    public void upgrade(Object request, Object response, SessionEndpoint endpoint)
            throws IOException, DeploymentException {
        ServerEndpointConfig config = ServerEndpointConfig.Builder.create(SessionEndpoint.class, path)
                .configurator(new EndpointConfigurator(endpoint))
                .build();
        container.upgradeHttpToWebSocket(request, response, config, new HashMap<>());
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
