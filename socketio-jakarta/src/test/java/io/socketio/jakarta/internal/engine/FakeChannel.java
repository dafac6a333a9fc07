/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A WebSocket whose client is the test: sends complete at once, or one by one when it is stalled. */
public final class FakeChannel implements WebSocketChannel {
    private final List<Object> sent = new ArrayList<>();
    private final Deque<Completion> unfinished = new ArrayDeque<>();
    private final Deque<Runnable> after = new ArrayDeque<>();
    private boolean isStalled;
    private boolean isReadAhead;
    private Optional<CloseCode> closed = Optional.empty();
    private int overlaps;

    /** Keeps sends unfinished from now on. */
    public void stall() {
        isStalled = true;
    }

    /** Finishes the oldest send. */
    public void finishOne() {
        unfinished.removeFirst().onSent();
    }

    /** Breaks the oldest send. */
    public void failOne() {
        unfinished.removeFirst().onFailure(new java.io.IOException("broken pipe"));
    }

    /** Has received from now on what it has not passed on. */
    public void readAhead() {
        isReadAhead = true;
    }

    /** Has passed on everything. */
    public void passOn() {
        isReadAhead = false;
        after.forEach(Runnable::run);
        after.clear();
    }

    @Override
    public void afterReceived(Runnable task) {
        if (isReadAhead) {
            after.add(task);
        } else {
            task.run();
        }
    }

    @Override
    public void sendText(String text, boolean mayWait, Completion completion) {
        send(text, completion);
    }

    @Override
    public void sendBinary(byte[] data, boolean mayWait, Completion completion) {
        send(data, completion);
    }

    private void send(Object message, Completion completion) {
        if (!unfinished.isEmpty()) {
            overlaps++;
        }
        sent.add(message);
        if (isStalled) {
            unfinished.add(completion);
        } else {
            completion.onSent();
        }
    }

    @Override
    public void close(CloseCode code) {
        closed = Optional.of(code);
    }

    /** Everything sent so far. */
    public List<Object> sent() {
        return sent;
    }

    /** How the server closed the connection, if it has. */
    public Optional<CloseCode> closed() {
        return closed;
    }

    /** How often a send began while another was unfinished. */
    public int overlaps() {
        return overlaps;
    }
}
