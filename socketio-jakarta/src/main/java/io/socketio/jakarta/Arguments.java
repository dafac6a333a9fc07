/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of an event or of an acknowledgement, bound to Java types when they are asked for. Immutable and
 * thread-safe.
 *
 * <p>Binary attachments are {@code byte[]} or {@link java.nio.ByteBuffer} at any depth. Everything else follows the JSON
 * binding of the server (JSON-B by default).
 */
public interface Arguments {

    /** Number of arguments, without the event name. */
    int size();

    /**
     * Binds one argument.
     *
     * @return empty if the client sent fewer arguments or {@code null}
     * @throws BindingException if the argument does not fit the type
     */
    <T> Optional<T> get(int index, Class<T> type);

    /**
     * Binds one argument to a generic type such as {@code List<Item>}.
     *
     * @return empty if the client sent fewer arguments or {@code null}
     * @throws BindingException if the argument does not fit the type
     */
    Optional<Object> get(int index, Type type);

    /**
     * Binds one argument that has to be there.
     *
     * @throws BindingException if it is absent, {@code null} or does not fit the type
     */
    default <T> T require(int index, Class<T> type) {
        return get(index, type)
                .orElseThrow(() ->
                        new BindingException("argument " + index + " is missing, expected " + type.getTypeName()));
    }

    /**
     * All arguments as plain values: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code byte[]}, {@code List},
     * {@code Map} and {@code null}. What is returned can be emitted again as it is.
     *
     * @throws BindingException if a number is beyond what a {@code BigDecimal} holds
     */
    List<@Nullable Object> toList();
}
