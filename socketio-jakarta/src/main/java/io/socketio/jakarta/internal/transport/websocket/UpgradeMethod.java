/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.DeploymentException;
import java.io.IOException;

/** How the container is made to turn a request into a WebSocket. Called on request threads. */
@FunctionalInterface
interface UpgradeMethod {

    /**
     * Has the container answer 101 and use this endpoint for the connection.
     *
     * @throws IOException if the client is gone or too many connections wait to be opened
     * @throws DeploymentException if the container refuses the endpoint
     */
    void upgrade(Object request, Object response, SessionEndpoint endpoint) throws IOException, DeploymentException;
}
