/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A full window of prepared requests, of which any number is sent. For one thread. */
final class Requests {
    private final ByteBuffer frames;
    private final int requestBytes;
    private long sent;

    Requests(Exchange exchange, int window) {
        this.frames = Frames.masked(exchange.request(), window);
        this.requestBytes = frames.remaining() / window;
    }

    /** Sends at most as many as the window has. */
    void send(Client client, int count) throws IOException {
        if (count > 0) {
            client.send(frames.slice(0, count * requestBytes));
            sent += count;
        }
    }

    /** How many have been sent. */
    long sent() {
        return sent;
    }
}
