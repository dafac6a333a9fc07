/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.internal.parser.DefaultParser;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserChoice;
import io.socketio.jakarta.parser.StandardParser;
import jakarta.json.spi.JsonProvider;

/** The parser behind each choice. */
final class Parsers {
    private Parsers() {}

    static Parser of(ParserChoice choice) {
        if (choice instanceof Parser parser) {
            return parser;
        }
        return switch ((StandardParser) choice) {
            case DEFAULT -> new DefaultParser();
            case MSGPACK -> new MsgpackParser(provider());
        };
    }

    // Whatever is missing, the API or a provider of it, the remedy is the same.
    private static JsonProvider provider() {
        try {
            return JsonProvider.provider();
        } catch (LinkageError | RuntimeException e) {
            throw new SocketIoException(
                    "The parser msgpack needs a JSON-P provider: add one to the application, such as"
                            + " org.eclipse.parsson:parsson",
                    e);
        }
    }
}
