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
 * What the connections of a server share that write directly: how many threads may have to wait for a client, the time,
 * and numbers that clients cannot guess. Called by any thread.
 */
final class Risks {
    private final Semaphore permits;
    private final LongSupplier nanoTime;
    private final RandomGenerator random = new SecureRandom();

    /**
     * Creates it for one server.
     *
     * @param maxThreads how many threads may wait for clients
     */
    Risks(int maxThreads, LongSupplier nanoTime) {
        this.permits = new Semaphore(maxThreads);
        this.nanoTime = nanoTime;
    }

    /** Writes what the client may not be ready for, unless enough other threads do so; whether it has. */
    boolean take(DirectRemote.Writing writing) throws IOException {
        if (!permits.tryAcquire()) {
            return false;
        }
        try {
            writing.write();
            return true;
        } finally {
            permits.release();
        }
    }

    RandomGenerator random() {
        return random;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }
}
