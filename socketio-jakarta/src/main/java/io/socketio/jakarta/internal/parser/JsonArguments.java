/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.RawArguments;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a packet, cut out of its text but not parsed.
 *
 * @param json one valid JSON text for each argument, without the event name
 * @param attachments the binary data its placeholders stand for, not copied; empty means that what looks like a
 *     placeholder is plain data
 */
public record JsonArguments(List<String> json, List<byte[]> attachments) implements RawArguments {

    /** Takes copies of the lists. */
    public JsonArguments {
        json = List.copyOf(json);
        attachments = List.copyOf(attachments);
    }

    @Override
    public int size() {
        return json.size();
    }

    @Override
    public @Nullable Object read(int index, Type type, JsonCodec codec) {
        return codec.read(json.get(index), type, attachments);
    }
}
