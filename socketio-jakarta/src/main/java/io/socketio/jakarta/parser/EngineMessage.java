/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

/** One message of the Engine.IO session underneath. */
public sealed interface EngineMessage {

    /** A text message. */
    record Text(String data) implements EngineMessage {}

    /** A binary message; the array is not copied and must not be changed. */
    @SuppressWarnings("ArrayRecordComponent") // copying every attachment would double the cost of binary packets
    record Binary(byte[] data) implements EngineMessage {}
}
