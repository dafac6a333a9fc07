/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import io.socketio.jakarta.internal.server.BoundArguments;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.ParserContext;
import io.socketio.jakarta.parser.RawArguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How clients write and read Socket.IO packets: with the library's default parser. Thread-safe. */
final class ClientPackets implements AutoCloseable {
    private final JsonbCodec json = JsonbCodec.create();
    private final DefaultParser parser = new DefaultParser();
    private final ParserContext context = new ParserContext(json, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private final PacketEncoder encoder = parser.encoder(context);

    JsonCodec json() {
        return json;
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

    /** The CONNECT packet of a client. */
    String connect(String namespace, Map<String, @Nullable Object> auth) {
        String start = namespace.equals("/") ? "0" : "0" + namespace + ",";
        return auth.isEmpty() ? start : start + json.write(auth, new ArrayList<>());
    }

    /** The {@code auth} data of a client as an object. */
    Map<String, @Nullable Object> auth(@Nullable Object auth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (auth != null) {
            if (!(read(json.write(auth, new ArrayList<>())) instanceof Map<?, ?> object)) {
                throw new IllegalArgumentException("auth has to be a JSON object: a record, a bean or a map");
            }
            object.forEach((name, value) -> members.put((String) name, value));
        }
        return members;
    }

    @Nullable
    Object read(String text) {
        return json.read(text, Object.class, new ArrayList<>());
    }

    /** The session id in an open packet. */
    String sid(String openPacket) {
        if (openPacket.startsWith("0") && read(openPacket.substring(1)) instanceof Map<?, ?> handshake) {
            return String.valueOf(handshake.get("sid"));
        }
        throw new IllegalStateException("The first packet of a session opens it, and not: " + openPacket);
    }

    @Override
    public void close() {
        json.close();
    }
}
