/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import jakarta.servlet.ServletContext;

/** What fragments of the guide use without declaring it. Compiled against only, never created. */
@SuppressWarnings("NullAway.Init")
public abstract class Given {
    /** The server of the application. */
    protected SocketIoServer io;

    /** A connected client. */
    protected Socket socket;

    /** The namespace {@code /chat}. */
    protected Namespace chat;

    /** The options that a fragment adds to. */
    protected SocketIoConfig.Builder config;

    /** The deployed application. */
    protected ServletContext context;

    /** For subclasses that only a compiler sees. */
    protected Given() {}
}
