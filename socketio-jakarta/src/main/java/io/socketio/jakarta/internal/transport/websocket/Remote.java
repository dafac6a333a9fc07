/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel.Completion;
import java.io.IOException;

/** How messages get to the container. Called as {@code WebSocketChannel} says. */
sealed interface Remote permits AsyncRemote, DirectRemote {

    /** Starts sending, see {@code WebSocketChannel.sendText}. */
    void sendText(String text, boolean mayWait, Completion completion) throws IOException;

    /** Starts sending, see {@code WebSocketChannel.sendBinary}. */
    void sendBinary(byte[] data, boolean mayWait, Completion completion) throws IOException;

    /** Whether what has been sent last waits for {@link #flush}. */
    boolean isGathering();

    /** Writes what waits. */
    void flush() throws IOException;
}
