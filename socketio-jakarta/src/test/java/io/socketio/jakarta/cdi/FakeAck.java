/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Ack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what was acknowledged. */
record FakeAck(boolean isExpected, List<List<@Nullable Object>> sent) implements Ack {

    static FakeAck expected() {
        return new FakeAck(true, new ArrayList<>());
    }

    static FakeAck unexpected() {
        return new FakeAck(false, new ArrayList<>());
    }

    @Override
    public void send(@Nullable Object... values) {
        sent.add(Arrays.asList(values));
    }
}
