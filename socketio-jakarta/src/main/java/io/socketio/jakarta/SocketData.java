/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Map;
import java.util.Optional;

/** What the application keeps with one socket, {@code socket.data} of the reference server. Thread-safe. */
public interface SocketData {

    /** The value under {@code key}, empty if there is none. Throws {@link ClassCastException} if it has another type. */
    <T> Optional<T> get(String key, Class<T> type);

    /** Stores a value. */
    void put(String key, Object value);

    /** Removes a value; has no effect if there is none. */
    void remove(String key);

    /** An immutable copy of everything stored. */
    Map<String, Object> toMap();
}
