/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

/** What a value turns out to be once its first bytes are read. */
enum Token {
    NIL,
    /** The client's {@code undefined}: absent as a member of the packet, null elsewhere. */
    UNDEFINED,
    BOOLEAN,
    INTEGER,
    /** An integer above the range of {@code long}, its bits in the place of one. */
    UNSIGNED,
    FLOAT,
    STRING,
    BINARY,
    /** Milliseconds since 1970. */
    DATE,
    ARRAY,
    MAP
}
