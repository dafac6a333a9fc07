/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.SocketData;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The values an application keeps with a socket. Thread-safe. Small while empty, because every socket has one. */
final class SocketDataMap implements SocketData {
    // Immutable and empty until there are values, then concurrent; replaced once, while this is locked.
    private volatile Map<String, Object> values = Map.of();

    @Override
    public <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).map(type::cast);
    }

    @Override
    public void put(String key, Object value) {
        changeable().put(key, value);
    }

    private synchronized Map<String, Object> changeable() {
        if (!(values instanceof ConcurrentHashMap)) {
            values = new ConcurrentHashMap<>(4);
        }
        return values;
    }

    @Override
    public void remove(String key) {
        if (values.containsKey(key)) {
            values.remove(key);
        }
    }

    @Override
    public Map<String, Object> toMap() {
        return Map.copyOf(values);
    }
}
