/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers what was acknowledged. */
record FakeAck(boolean isExpected, List<List<@Nullable Object>> sent, Set<Object> unsendable) implements Ack {

    static FakeAck expected() {
        return new FakeAck(true, new ArrayList<>(), Set.of());
    }

    /** Cannot send this value. */
    static FakeAck refusing(Object value) {
        return new FakeAck(true, new ArrayList<>(), Set.of(value));
    }

    static FakeAck unexpected() {
        return new FakeAck(false, new ArrayList<>(), Set.of());
    }

    @Override
    public void send(@Nullable Object... values) {
        List<@Nullable Object> all = Arrays.asList(values);
        if (all.stream().anyMatch(value -> value != null && unsendable.contains(value))) {
            throw new IllegalArgumentException("cannot be sent");
        }
        sent.add(all);
    }
}
