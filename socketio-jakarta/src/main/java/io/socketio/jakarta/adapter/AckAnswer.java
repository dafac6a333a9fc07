/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import org.jspecify.annotations.Nullable;

/** What one client answered to a broadcast: the first argument of its acknowledgement. Thread-safe. */
@FunctionalInterface
public interface AckAnswer {

    /**
     * The plain value: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code byte[]}, {@code List}, {@code Map} or
     * {@code null}, which is also the value of an acknowledgement without arguments.
     */
    @Nullable
    Object value();
}
