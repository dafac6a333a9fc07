/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import io.socketio.jakarta.internal.parser.ArgumentWriting;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.PacketEncoder;
import jakarta.json.spi.JsonProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes packets as MessagePack maps. Thread-safe. */
final class MsgpackEncoder implements PacketEncoder {
    private final JsonCodec codec;
    private final JsonProvider provider;

    MsgpackEncoder(JsonCodec codec, JsonProvider provider) {
        this.codec = codec;
        this.provider = provider;
    }

    @Override
    public EncodedPacket event(
            String namespace, OptionalLong ackId, String name, List<? extends @Nullable Object> arguments) {
        return EncodedPacket.binary(items(namespace, ackId, name, arguments, 0).toByteArray());
    }

    @Override
    public AwaitingOffset eventAwaitingOffset(
            String namespace, String name, List<? extends @Nullable Object> arguments) {
        byte[] begin =
                items(namespace, OptionalLong.empty(), name, arguments, 1).toByteArray();
        return offset -> {
            Writer end = new Writer();
            end.string(offset);
            byte[] rest = end.toByteArray();
            byte[] whole = Arrays.copyOf(begin, begin.length + rest.length);
            System.arraycopy(rest, 0, whole, begin.length, rest.length);
            return EncodedPacket.binary(whole);
        };
    }

    // The array comes last, so that the items it still lacks can be added at the end.
    private Writer items(
            String namespace,
            OptionalLong ackId,
            String name,
            List<? extends @Nullable Object> arguments,
            int lacking) {
        Writer out = new Writer();
        ValueWriter values = begin(out, ackId.isPresent() ? 4 : 3, 2, namespace);
        id(out, ackId);
        out.string("data");
        out.array(arguments.size() + 1 + lacking);
        out.string(name);
        ArgumentWriting.ofEvent(name, arguments, values::write);
        return out;
    }

    @Override
    public EncodedPacket ack(String namespace, long id, List<? extends @Nullable Object> arguments) {
        Writer out = new Writer();
        ValueWriter values = begin(out, 4, 3, namespace);
        id(out, OptionalLong.of(id));
        out.string("data");
        out.array(arguments.size());
        ArgumentWriting.ofAck(arguments, values::write);
        return EncodedPacket.binary(out.toByteArray());
    }

    @Override
    public EncodedPacket connect(String namespace, String sid, Optional<String> pid) {
        Writer out = new Writer();
        begin(out, 3, 0, namespace);
        out.string("data");
        out.map(pid.isPresent() ? 2 : 1);
        out.string("sid");
        out.string(sid);
        pid.ifPresent(token -> {
            out.string("pid");
            out.string(token);
        });
        return EncodedPacket.binary(out.toByteArray());
    }

    @Override
    public EncodedPacket connectError(String namespace, String message, Optional<Object> data) {
        Writer out = new Writer();
        ValueWriter values = begin(out, 3, 4, namespace);
        out.string("data");
        out.map(data.isPresent() ? 2 : 1);
        out.string("message");
        out.string(message);
        data.ifPresent(value -> {
            out.string("data");
            values.write(value);
        });
        return EncodedPacket.binary(out.toByteArray());
    }

    @Override
    public EncodedPacket disconnect(String namespace) {
        Writer out = new Writer();
        begin(out, 2, 1, namespace);
        return EncodedPacket.binary(out.toByteArray());
    }

    @Override
    public EncodedPacket connectRequest(String namespace, Map<String, ? extends @Nullable Object> auth) {
        Writer out = new Writer();
        ValueWriter values = begin(out, auth.isEmpty() ? 2 : 3, 0, namespace);
        if (!auth.isEmpty()) {
            out.string("data");
            values.write(auth);
        }
        return EncodedPacket.binary(out.toByteArray());
    }

    private ValueWriter begin(Writer out, int members, int type, String namespace) {
        out.map(members);
        out.string("type");
        out.integer(type);
        out.string("nsp");
        out.string(namespace);
        return new ValueWriter(out, codec, provider);
    }

    private static void id(Writer out, OptionalLong id) {
        if (id.isPresent()) {
            out.string("id");
            out.integer(id.getAsLong());
        }
    }
}
