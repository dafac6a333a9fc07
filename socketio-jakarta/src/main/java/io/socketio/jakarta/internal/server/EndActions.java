/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Registration;
import java.util.ArrayDeque;
import java.util.Deque;

/** What happens after the end of one socket, once. Registered by any thread, run within the mailbox; no lock is held then. */
final class EndActions {
    private final String namespace;
    // Both guarded by this.
    private final Deque<HandlerList.Entry<Runnable>> waiting = new ArrayDeque<>(0);
    private boolean isOver;

    EndActions(String namespace) {
        this.namespace = namespace;
    }

    Registration add(Runnable action) {
        HandlerList.Entry<Runnable> entry = new HandlerList.Entry<>(action);
        boolean isLate;
        synchronized (this) {
            isLate = isOver;
            if (!isLate) {
                waiting.add(entry);
            }
        }
        if (isLate) {
            run(action);
        }
        return () -> remove(entry);
    }

    private synchronized void remove(HandlerList.Entry<Runnable> entry) {
        waiting.remove(entry);
    }

    /** The socket is over. */
    void run() {
        for (HandlerList.Entry<Runnable> entry : end()) {
            run(entry.handler());
        }
    }

    private synchronized Deque<HandlerList.Entry<Runnable>> end() {
        isOver = true;
        Deque<HandlerList.Entry<Runnable>> all = new ArrayDeque<>(waiting);
        waiting.clear();
        return all;
    }

    private void run(Runnable action) {
        UserCode.run("What follows the end of a socket of namespace", namespace, action::run);
    }
}
