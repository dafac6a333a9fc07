/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

/** Sizes of text as WebSocket sends it. */
final class Utf8 {
    /** The most that a UTF-16 unit takes. */
    static final int MAX_BYTES_PER_CHAR = 3;

    private Utf8() {}

    /** Number of bytes; a surrogate counts two, so that a pair that is split over two parts makes four as well. */
    static long length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : MAX_BYTES_PER_CHAR;
        }
        return length;
    }
}
