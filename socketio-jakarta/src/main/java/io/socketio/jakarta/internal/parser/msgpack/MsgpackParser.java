/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import jakarta.json.spi.JsonProvider;

/** Each packet as one binary message, a MessagePack map {@code {type, nsp, data, id}}. */
public final class MsgpackParser implements Parser {
    private final JsonProvider provider;

    /**
     * Creates the parser.
     *
     * @param provider reads what the codec has made of records and beans
     */
    public MsgpackParser(JsonProvider provider) {
        this.provider = provider;
    }

    @Override
    public PacketEncoder encoder(ParserContext context) {
        return new MsgpackEncoder(context.json(), provider);
    }

    @Override
    public PacketDecoder decoder(ParserContext context) {
        return new MsgpackDecoder();
    }
}
