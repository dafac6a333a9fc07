/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import io.socketio.jakarta.json.JsonCodec;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a packet, known to be valid but not yet bound to Java types. Immutable and thread-safe. */
public interface RawArguments {

    /** No arguments. */
    RawArguments NONE = new RawArguments() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public @Nullable Object read(int index, Type type, JsonCodec codec) {
            return List.of().get(index);
        }
    };

    /** Number of arguments, without the event name. */
    int size();

    /**
     * Binds one argument; called as often as somebody asks for it.
     *
     * @param type as for {@link JsonCodec#read}
     * @param codec binds what is more than a plain value
     * @return {@code null} for the JSON null
     * @throws io.socketio.jakarta.json.JsonException if the argument does not fit the type
     * @throws IndexOutOfBoundsException if there is no such argument
     */
    @Nullable
    Object read(int index, Type type, JsonCodec codec);
}
