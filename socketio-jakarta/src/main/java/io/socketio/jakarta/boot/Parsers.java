/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserChoice;
import io.socketio.jakarta.parser.StandardParser;

/** The parser behind each choice. */
final class Parsers {
    private Parsers() {}

    static Parser of(ParserChoice choice, JsonbCodec json) {
        if (choice instanceof Parser parser) {
            return parser;
        }
        return switch ((StandardParser) choice) {
            case DEFAULT -> new DefaultParser();
            case MSGPACK -> new MsgpackParser(json.provider());
        };
    }
}
