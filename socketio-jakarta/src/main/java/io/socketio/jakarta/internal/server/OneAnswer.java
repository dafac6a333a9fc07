/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer that code of the application gives once: while it is being asked, or later and from any thread. Further ones
 * are ignored.
 */
final class OneAnswer<A> {

    private sealed interface State<A> {}

    private record Given<A>(A answer) implements State<A> {}

    private record Late<A>() implements State<A> {}

    private final AtomicReference<@Nullable State<A>> state = new AtomicReference<>();
    private final Consumer<A> whenLate;

    /**
     * Creates a question.
     *
     * @param whenLate receives an answer that is given after {@link #now}, on the thread that gives it
     */
    OneAnswer(Consumer<A> whenLate) {
        this.whenLate = whenLate;
    }

    void give(A answer) {
        if (!state.compareAndSet(null, new Given<>(answer))
                && state.get() instanceof Late<A> late
                && state.compareAndSet(late, new Given<>(answer))) {
            whenLate.accept(answer);
        }
    }

    /** The answer if it has been given; {@code null} if it will be late. Called once. */
    @Nullable
    A now() {
        boolean isLate = state.compareAndSet(null, new Late<>());
        return !isLate && state.get() instanceof Given<A> given ? given.answer() : null;
    }
}
