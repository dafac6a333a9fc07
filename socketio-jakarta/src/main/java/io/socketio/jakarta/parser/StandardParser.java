/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

/** The parsers that come with the library. */
public enum StandardParser implements ParserChoice {
    /** JSON text with binary attachments behind it (Socket.IO protocol 5, "Packet encoding"). */
    DEFAULT,

    /** One MessagePack map for each packet, as the client's {@code socket.io-msgpack-parser} reads and writes it. */
    MSGPACK
}
