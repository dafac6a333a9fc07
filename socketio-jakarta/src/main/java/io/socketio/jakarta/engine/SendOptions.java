/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/**
 * How one message is sent.
 *
 * @param compress whether a transport that compresses may compress this message
 */
public record SendOptions(boolean compress) {

    /** What messages are sent with unless something else is said: they may be compressed. */
    public static SendOptions defaults() {
        return new SendOptions(true);
    }

    /** For a message that compression would not make smaller, such as an image. */
    public static SendOptions uncompressed() {
        return new SendOptions(false);
    }
}
