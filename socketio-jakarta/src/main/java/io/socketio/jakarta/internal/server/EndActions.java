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
    private final Deque<Runnable> waiting = new ArrayDeque<>(0);
    private boolean isOver;

    EndActions(String namespace) {
        this.namespace = namespace;
    }

    Registration add(Runnable action) {
        Runnable entry = action::run; // so that two registrations of one action are two
        boolean isLate;
        synchronized (this) {
            isLate = isOver;
            if (!isLate) {
                waiting.add(entry);
            }
        }
        if (isLate) {
            run(entry);
        }
        return () -> remove(entry);
    }

    private synchronized void remove(Runnable entry) {
        waiting.remove(entry);
    }

    /** The socket is over. */
    void run() {
        for (Runnable action : end()) {
            run(action);
        }
    }

    private synchronized Deque<Runnable> end() {
        isOver = true;
        Deque<Runnable> all = new ArrayDeque<>(waiting);
        waiting.clear();
        return all;
    }

    private void run(Runnable action) {
        UserCode.run("What follows the end of a socket of namespace", namespace, action::run);
    }
}
