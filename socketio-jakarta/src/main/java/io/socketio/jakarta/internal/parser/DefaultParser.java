/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;

/** Packets as JSON text with binary attachments (Socket.IO protocol 5, "Packet encoding"). */
public final class DefaultParser implements Parser {
    @Override
    public PacketEncoder encoder(ParserContext context) {
        return new DefaultEncoder(context.json());
    }

    @Override
    public PacketDecoder decoder(ParserContext context) {
        return new DefaultDecoder(context.maxAttachments(), context.maxPacketBytes());
    }
}
