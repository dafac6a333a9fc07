/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Chooses the ids of sessions; {@code generateId} of the reference server. Thread-safe.
 *
 * <p>Who knows a session's id can act as its client: an id has to be unguessable, 96 random bits or more. It has 1 to 256
 * characters, each a letter, a digit or one of {@code - . _ ~}, and differs from those of all open sessions.
 */
@FunctionalInterface
public interface SessionIdGenerator {

    /**
     * Called on the container's request thread for each handshake that was accepted.
     *
     * <p>The id may come later, from any thread, but within ten seconds. A polling request waits without a thread; a
     * WebSocket handshake has to be answered on the container's thread, which waits for the id, 64 of them at most. A
     * handshake whose id does not come, is not valid or is in use is refused with code 3, and the reason is logged.
     */
    CompletionStage<String> generate(EngineRequest request) throws Exception;

    /** A generator that answers at once. */
    static SessionIdGenerator of(Immediate generator) {
        return request -> CompletableFuture.completedFuture(generator.generate(request));
    }

    /** Chooses ids without waiting. */
    @FunctionalInterface
    interface Immediate {

        /** Called as {@link SessionIdGenerator#generate} is; must not block. */
        String generate(EngineRequest request) throws Exception;
    }
}
