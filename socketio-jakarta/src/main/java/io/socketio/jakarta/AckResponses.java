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
 * What many clients answered to one event: of each acknowledgement the first argument, in the order they arrived, bound
 * to Java types when they are asked for. Immutable and thread-safe.
 */
public interface AckResponses {

    /** Number of clients that have answered. */
    int size();

    /**
     * Binds one answer.
     *
     * @return empty if the client answered {@code null} or nothing
     * @throws BindingException if the answer does not fit the type
     */
    <T> Optional<T> get(int index, Class<T> type);

    /**
     * Binds one answer to a generic type such as {@code List<Item>}.
     *
     * @return empty if the client answered {@code null} or nothing
     * @throws BindingException if the answer does not fit the type
     */
    Optional<Object> get(int index, Type type);

    /**
     * Binds all answers.
     *
     * @throws BindingException if one is absent, {@code null} or does not fit the type
     */
    <T> List<T> toList(Class<T> type);

    /**
     * All answers as plain values: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code byte[]}, {@code List},
     * {@code Map} and {@code null}.
     */
    List<@Nullable Object> toList();
}
