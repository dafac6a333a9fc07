/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;

/** Clients of one server that keep it busy while they are driven by {@link Sampler}. For one thread. */
interface Load extends AutoCloseable {
    /** Goes on until {@link System#nanoTime} has this value. */
    void exchangeUntil(long nanoTime) throws IOException;

    /**
     * Sends nothing more and waits for the replies under way.
     *
     * @throws IOException if some are missing, or if there were more than requests
     */
    void finish() throws IOException;

    /** How much has been done so far: replies, deliveries, connections. */
    long count();

    /** How long the replies took, if that is recorded. */
    Latencies latencies();

    @Override
    void close() throws IOException;
}
