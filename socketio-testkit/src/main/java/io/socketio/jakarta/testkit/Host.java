/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.SocketIoServer;
import java.net.URI;

/** Where a server runs: without a port or on one. Thread-safe. */
interface Host extends AutoCloseable {

    /** The server. */
    SocketIoServer io();

    /**
     * Opens a connection. Returns before the first packet has arrived, or after.
     *
     * @throws ConnectErrorException if the handshake is refused
     */
    Line open(ClientRequest request, Line.Listener listener);

    /** Its time. */
    TestClock clock();

    /** Where it is. */
    URI uri();

    /** Ends the server. */
    @Override
    void close();
}
