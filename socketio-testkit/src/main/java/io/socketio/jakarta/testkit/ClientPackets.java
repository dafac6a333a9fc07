/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.internal.server.BoundArguments;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import io.socketio.jakarta.parser.RawArguments;
import io.socketio.jakarta.parser.StandardParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How packets are written and read: with the parser and the JSON codec that the server is configured with. Thread-safe. */
final class ClientPackets implements AutoCloseable {
    private final JsonbCodec standard = JsonbCodec.create();
    private final JsonCodec json;
    private final Parser parser;
    private final ParserContext context;
    private final PacketEncoder encoder;

    ClientPackets(SocketIoConfig config) {
        json = config.json().orElse(standard);
        parser = parser(config);
        context = new ParserContext(json, Integer.MAX_VALUE, Integer.MAX_VALUE);
        encoder = parser.encoder(context);
    }

    private Parser parser(SocketIoConfig config) {
        if (config.parser() instanceof Parser own) {
            return own;
        }
        return switch ((StandardParser) config.parser()) {
            case DEFAULT -> new DefaultParser();
            case MSGPACK -> new MsgpackParser(standard.provider());
        };
    }

    JsonCodec json() {
        return json;
    }

    Parser parser() {
        return parser;
    }

    PacketEncoder encoder() {
        return encoder;
    }

    PacketDecoder decoder() {
        return parser.decoder(context);
    }

    Arguments bind(RawArguments raw) {
        return new BoundArguments(BoundArguments.Source.EVENT, raw, json);
    }

    /** The {@code auth} data of a client as an object. */
    Map<String, @Nullable Object> auth(@Nullable Object auth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (auth != null) {
            List<byte[]> attachments = new ArrayList<>();
            String text = json.write(auth, attachments);
            if (!(json.read(text, Object.class, attachments) instanceof Map<?, ?> object)) {
                throw new IllegalArgumentException("auth has to be a JSON object: a record, a bean or a map");
            }
            object.forEach((name, value) -> members.put((String) name, value));
        }
        return members;
    }

    /** Reads the packet that opens a session. */
    OpenPacket openPacket(String packet) {
        if (packet.startsWith("0")
                && json.read(packet.substring(1), Object.class, new ArrayList<>()) instanceof Map<?, ?> handshake) {
            boolean isUpgradable =
                    handshake.get("upgrades") instanceof List<?> upgrades && upgrades.contains("websocket");
            return new OpenPacket(String.valueOf(handshake.get("sid")), isUpgradable);
        }
        throw new IllegalStateException("The first packet of a session has to open it");
    }

    @Override
    public void close() {
        standard.close();
    }
}
