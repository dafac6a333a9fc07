/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import java.util.stream.Stream;

/** The ways to connect of the official clients: by one transport, or by polling with an upgrade. */
final class Transports {
    private Transports() {}

    static Stream<String> all() {
        return Stream.of("polling", "websocket", "upgrade");
    }
}
