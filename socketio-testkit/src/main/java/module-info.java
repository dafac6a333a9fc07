/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** For the tests of applications: a Socket.IO server without a container or on a port, and a client. */
module io.socketio.jakarta.testkit {
    requires transitive io.socketio.jakarta;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;
    // The codec of clients and servers without a port; the library itself can do without.
    requires jakarta.json.bind;
    requires java.net.http;
    requires static org.eclipse.jetty.ee10.servlet;
    requires static org.eclipse.jetty.ee10.websocket.jakarta.server;
    requires static org.eclipse.jetty.server;

    exports io.socketio.jakarta.testkit;
}
