/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import io.socketio.jakarta.parser.PacketException;
import java.util.OptionalLong;

/**
 * The map that a packet is, checked in one pass. Lives for the decoding of one packet.
 *
 * <p>The checks come in the order of the reference implementation, which decides what a packet with several faults is
 * called: type, namespace, payload, id.
 */
final class Envelope {
    private long type = -1;
    private String namespace = "";
    private boolean hasNamespace;
    private Token data = Token.UNDEFINED;
    private int dataStart;
    private OptionalLong id = OptionalLong.empty();
    private boolean idIsValid = true;

    private Envelope() {}

    static Envelope read(byte[] message) {
        Reader reader = new Reader(message, 0);
        if (reader.next() != Token.MAP) {
            throw new PacketException("invalid packet type");
        }
        Envelope envelope = new Envelope();
        for (int i = reader.length(); i > 0; i--) {
            if (reader.next() != Token.STRING) {
                throw PacketException.invalidPayload();
            }
            envelope.readMember(reader.string(), reader);
        }
        if (reader.hasRemaining()) {
            throw PacketException.invalidPayload();
        }
        return envelope;
    }

    private void readMember(String name, Reader reader) {
        int start = reader.position();
        Token token = reader.next();
        switch (name) {
            case "type" -> type = token == Token.INTEGER ? reader.integer() : -1;
            case "nsp" -> {
                hasNamespace = token == Token.STRING;
                if (hasNamespace) {
                    namespace = reader.string();
                    return;
                }
            }
            case "data" -> {
                data = token;
                dataStart = start;
            }
            case "id" -> {
                idIsValid = token == Token.INTEGER || token == Token.UNDEFINED;
                id = token == Token.INTEGER ? OptionalLong.of(reader.integer()) : OptionalLong.empty();
            }
            default -> {
                // such as the client's own "options"
            }
        }
        reader.skipRest(token, 1);
    }

    int type() {
        if (type < 0 || type > 4) {
            throw new PacketException("invalid packet type");
        }
        return (int) type;
    }

    String namespace() {
        if (!hasNamespace) {
            throw new PacketException("invalid namespace");
        }
        return namespace;
    }

    /** What the payload is, UNDEFINED if there is none. */
    Token data() {
        return data;
    }

    int dataStart() {
        return dataStart;
    }

    OptionalLong id() {
        if (!idIsValid) {
            throw new PacketException("invalid packet id");
        }
        return id;
    }
}
