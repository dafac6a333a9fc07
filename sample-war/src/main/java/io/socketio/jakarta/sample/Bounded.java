/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its oldest entry when it is full. Not thread-safe. */
final class Bounded<K, V> extends LinkedHashMap<K, V> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int limit;

    private Bounded(int limit) {
        this.limit = limit;
    }

    static <K, V> Map<K, V> map(int limit) {
        return new Bounded<>(limit);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}
