/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that somebody waits for. Thread-safe; sent once, values that cannot be sent do not count.
 */
final class ExpectedAck implements Ack {
    private final Consumer<List<@Nullable Object>> taker;
    private final AtomicBoolean isSent = new AtomicBoolean();

    /**
     * Creates an acknowledgement.
     *
     * @param taker takes the values, on the thread that answers
     */
    ExpectedAck(Consumer<List<@Nullable Object>> taker) {
        this.taker = taker;
    }

    @Override
    public boolean isExpected() {
        return true;
    }

    @Override
    public void send(@Nullable Object... values) {
        if (!isSent.compareAndSet(false, true)) {
            return;
        }
        boolean isTaken = false;
        try {
            taker.accept(Arrays.asList(values));
            isTaken = true;
        } finally {
            isSent.set(isTaken);
        }
    }
}
