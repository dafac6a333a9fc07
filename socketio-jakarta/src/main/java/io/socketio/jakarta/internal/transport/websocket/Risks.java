/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the connections of a server share that write directly: the threads that may wait for a client, which are few, the
 * time, and numbers that clients cannot guess. Called by any thread.
 */
final class Risks {
    private static final int MAX_WAITING = 4;

    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private final RandomGenerator random = new SecureRandom();
    private final LongSupplier nanoTime;

    Risks(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Writes what the client may not be ready for, unless enough others do. */
    void take(DirectRemote.Writing writing) throws IOException {
        if (waiting.tryAcquire()) {
            try {
                writing.write();
            } finally {
                waiting.release();
            }
        }
    }

    RandomGenerator random() {
        return random;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }
}
