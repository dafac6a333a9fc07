/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a thread is in the middle of: all that handlers do while one frame or POST is handled is one turn, whichever client
 * they speak to. Threads of the application have no turns. Called by any thread, about itself.
 */
final class Turn {
    // Holds nothing once a turn is over, so that a container's thread keeps no class loader alive.
    private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

    private Turn() {}

    /** Runs a task as a turn of its own. */
    static void run(Runnable task) {
        Turn outer = CURRENT.get();
        CURRENT.set(new Turn());
        try {
            task.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** The turn of this thread, {@code null} if it is in none. */
    static @Nullable Turn current() {
        return CURRENT.get();
    }
}
