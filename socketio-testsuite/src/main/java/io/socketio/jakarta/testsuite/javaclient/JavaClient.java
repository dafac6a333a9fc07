/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.javaclient;

import java.net.URI;

/**
 * What a scenario is told.
 *
 * @param generation which client it uses
 * @param server the application's address
 * @param transport polling, websocket or upgrade
 */
public record JavaClient(JavaGeneration generation, URI server, String transport) {

    /** Whether it is a client of Socket.IO 2. Public because the scenarios may come from another class loader. */
    public boolean speaksRevision3() {
        return generation == JavaGeneration.JAVA_1;
    }
}
