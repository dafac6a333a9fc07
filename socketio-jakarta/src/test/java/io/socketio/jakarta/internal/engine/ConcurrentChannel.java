/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/** A WebSocket whose sends complete at once or on another thread, as chance will have it. Thread-safe. */
final class ConcurrentChannel implements WebSocketChannel {
    private final Random random;
    private final Executor executor;
    // All guarded by this.
    private final List<String> sent = new ArrayList<>();
    private boolean isSending;
    private boolean isClosed;
    private int overlaps;

    ConcurrentChannel(Random random, Executor executor) {
        this.random = random;
        this.executor = executor;
    }

    @Override
    public void sendText(String text, boolean mayWait, Completion completion) {
        boolean isAtOnce;
        boolean isRefused;
        synchronized (this) {
            overlaps += isSending ? 1 : 0;
            isRefused = isClosed;
            isAtOnce = random.nextBoolean();
            isSending = !isRefused;
            if (!isRefused) {
                sent.add(text);
                notifyAll();
            }
        }
        if (isRefused) {
            completion.onFailure(new IOException("closed"));
        } else if (isAtOnce) {
            finish(completion);
        } else {
            executor.execute(() -> finish(completion));
        }
    }

    private void finish(Completion completion) {
        synchronized (this) {
            isSending = false;
        }
        completion.onSent();
    }

    @Override
    public void sendBinary(byte[] data, boolean mayWait, Completion completion) {
        throw new AssertionError("nobody sends binary");
    }

    @Override
    public synchronized void close(CloseCode code) {
        isClosed = true;
        notifyAll();
    }

    /** Waits until the server has sent so many messages or has closed the connection; returns whether it is open. */
    synchronized boolean awaitSent(int count) throws InterruptedException {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (sent.size() < count && !isClosed) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("only " + sent.size() + " messages were sent");
            }
            wait(1000);
        }
        return !isClosed;
    }

    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /** How often a send began while another was unfinished. */
    synchronized int overlaps() {
        return overlaps;
    }
}
