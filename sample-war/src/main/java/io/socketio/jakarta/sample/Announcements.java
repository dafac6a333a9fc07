/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Announces changes of rooms one after the other, so that nobody is left with an older list, and without a lock: whoever
 * finds another thread announcing leaves the room to it. Thread-safe.
 */
final class Announcements {
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** Announces the room as it is then, now or on the thread that is announcing. */
    void announce(String room, Consumer<String> announcement) {
        changed.add(room);
        if (requests.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            for (String next = changed.poll(); next != null; next = changed.poll()) {
                announcement.accept(next);
            }
            seen = requests.addAndGet(-seen);
        } while (seen != 0);
    }
}
