/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.internal.engine.codec.QueryString;
import io.socketio.jakarta.internal.parser.JsonArguments;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.RawArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clients of Socket.IO 1 and 2, on Engine.IO revision 3, with the default parser. They make up their sockets' ids from the
 * session's; a namespace may be followed by a query, which stands for the data of later generations.
 */
record Revision3Dialect(String sessionId, JsonCodec json) implements Dialect {
    private static final String MAIN = "/";

    @Override
    public boolean joinsMainNamespace() {
        return true;
    }

    @Override
    public boolean isRecoverable() {
        return false;
    }

    @Override
    public Packet interpret(Packet packet) {
        String text = packet.namespace();
        int mark = text.indexOf('?');
        if (mark < 0) {
            return packet;
        }
        // A query directly behind the slash belongs to the main namespace.
        String namespace = text.substring(0, mark);
        if (packet instanceof Packet.Event event) {
            return new Packet.Event(namespace, event.ackId(), event.name(), event.arguments());
        } else if (packet instanceof Packet.Ack ack) {
            return new Packet.Ack(namespace, ack.id(), ack.arguments());
        } else if (packet instanceof Packet.Disconnect) {
            return new Packet.Disconnect(namespace);
        } else if (packet instanceof Packet.Connect) {
            return new Packet.Connect(namespace, data(text.substring(mark + 1)));
        }
        return packet;
    }

    private RawArguments data(String query) {
        String object = json.write(QueryString.parse(query), new ArrayList<>());
        return new JsonArguments(List.of(object), List.of());
    }

    @Override
    public String socketId(String namespace) {
        return namespace.equals(MAIN) ? sessionId : namespace + "#" + sessionId;
    }

    @Override
    public EncodedPacket connected(String namespace, String id, Optional<String> pid) {
        return EncodedPacket.text("0" + prefix(namespace));
    }

    @Override
    public EncodedPacket refused(String namespace, String message, Optional<Object> data) {
        List<byte[]> attachments = new ArrayList<>();
        String text = json.write(data.orElse(message), attachments);
        if (!attachments.isEmpty()) {
            throw new IllegalArgumentException("the data of a refused connection cannot hold binary data");
        }
        return EncodedPacket.text("4" + prefix(namespace) + text);
    }

    private static String prefix(String namespace) {
        return namespace.equals(MAIN) ? "" : namespace + ",";
    }
}
