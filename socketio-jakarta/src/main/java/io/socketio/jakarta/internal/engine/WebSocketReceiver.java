/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

/** Takes what arrives on one WebSocket connection. Called by the container, one call at a time. */
public interface WebSocketReceiver {

    /** A whole text message. */
    void onText(String text);

    /** A whole binary message; the array belongs to the receiver. */
    void onBinary(byte[] data);

    /** A message that exceeds the configured maximum; the rest of it is not read. */
    void onTooBig();

    /** The connection has ended, by a close frame or because it broke; {@code isError} tells which. */
    void onClose(boolean isError);
}
