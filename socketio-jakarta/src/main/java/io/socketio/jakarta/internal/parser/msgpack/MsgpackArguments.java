/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.RawArguments;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a packet where they are in its message. Plain values are read directly; what takes a codec is given
 * to it as JSON. Immutable and thread-safe: nobody writes to the arrays.
 */
final class MsgpackArguments implements RawArguments {
    private final byte[] message;
    private final int[] starts;

    MsgpackArguments(byte[] message, int[] starts) {
        this.message = message;
        this.starts = starts;
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public @Nullable Object read(int index, Type type, JsonCodec codec) {
        Reader reader = new Reader(message, starts[index]);
        if (isPlain(type)) {
            Object value = PlainReader.read(reader);
            if (value != null && !((Class<?>) type).isInstance(value)) {
                String reason = "the value does not fit " + type.getTypeName();
                throw new JsonException(reason, new IllegalArgumentException(reason));
            }
            return value;
        }
        if (type == ByteBuffer.class) {
            byte[] binary = (byte[]) read(index, byte[].class, codec);
            return binary == null ? null : ByteBuffer.wrap(binary);
        }
        List<byte[]> attachments = new ArrayList<>();
        String json = new JsonTranscriber(reader, attachments).transcribe();
        return codec.read(json, type, attachments);
    }

    private static boolean isPlain(Type type) {
        return type == Object.class
                || type == String.class
                || type == byte[].class
                || type == Map.class
                || type == List.class
                || type == Collection.class;
    }
}
