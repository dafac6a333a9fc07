/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import io.socketio.jakarta.internal.parser.EventNames;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.RawArguments;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads packets that are MessagePack maps. Keeps nothing between calls.
 *
 * <p>Time is linear in the length of the message; nesting is bounded as in the default parser. Members that a packet
 * does not need are ignored, of several with one name the last counts.
 */
final class MsgpackDecoder implements PacketDecoder {
    private static final int CONNECT = 0;
    private static final int DISCONNECT = 1;
    private static final int EVENT = 2;
    private static final int ACK = 3;
    private static final int CONNECT_ERROR = 4;
    /** The largest id a JavaScript client can count to, 2^53-1. */
    private static final long MAX_ACK_ID = 9_007_199_254_740_991L;

    @Override
    public @Nullable Packet decodeText(String text) {
        throw new PacketException("got a text message where packets are MessagePack");
    }

    @Override
    public Packet decodeBinary(byte[] binary) {
        Envelope envelope = Envelope.read(binary);
        int type = envelope.type();
        String namespace = envelope.namespace();
        Token data = envelope.data();
        requireData(type, data);
        OptionalLong id = envelope.id();
        if (id.isPresent() && (id.getAsLong() < 0 || id.getAsLong() > MAX_ACK_ID)) {
            throw new PacketException("invalid packet id");
        }
        return switch (type) {
            case CONNECT -> new Packet.Connect(namespace, body(binary, envelope));
            case DISCONNECT -> new Packet.Disconnect(namespace);
            case EVENT -> event(binary, envelope, id);
            case ACK -> new Packet.Ack(namespace, id, arguments(binary, envelope, 0));
            default -> new Packet.ConnectError(namespace, body(binary, envelope));
        };
    }

    private static void requireData(int type, Token data) {
        boolean isValid = switch (type) {
            case CONNECT -> data == Token.UNDEFINED || data == Token.MAP;
            case DISCONNECT -> data == Token.UNDEFINED;
            case CONNECT_ERROR -> data == Token.STRING || data == Token.MAP;
            default -> data == Token.ARRAY;
        };
        if (!isValid) {
            throw PacketException.invalidPayload();
        }
    }

    private static RawArguments body(byte[] message, Envelope envelope) {
        return envelope.data() == Token.UNDEFINED
                ? RawArguments.NONE
                : new MsgpackArguments(message, new int[] {envelope.dataStart()});
    }

    private static Packet event(byte[] message, Envelope envelope, OptionalLong id) {
        Reader reader = new Reader(message, envelope.dataStart());
        reader.next();
        if (reader.length() == 0) {
            throw PacketException.invalidPayload();
        }
        String name = name(reader);
        return new Packet.Event(envelope.namespace(), id, name, arguments(message, envelope, 1));
    }

    private static String name(Reader reader) {
        String name = switch (reader.next()) {
            case STRING -> reader.string();
            case INTEGER -> Long.toString(reader.integer());
            case UNSIGNED -> Long.toUnsignedString(reader.integer());
            case FLOAT -> Double.toString(reader.number());
            default -> throw PacketException.invalidPayload();
        };
        if (EventNames.isReserved(name)) {
            throw PacketException.invalidPayload();
        }
        return name;
    }

    /** Notes where each item starts; the envelope has checked all of them. */
    private static RawArguments arguments(byte[] message, Envelope envelope, int skipped) {
        Reader reader = new Reader(message, envelope.dataStart());
        reader.next();
        int[] starts = new int[reader.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = reader.position();
            reader.skip();
        }
        return new MsgpackArguments(message, Arrays.copyOfRange(starts, skipped, starts.length));
    }

    @Override
    public boolean isReassembling() {
        return false;
    }

    @Override
    public void reset() {
        // There is nothing to forget: each message is a packet.
    }
}
