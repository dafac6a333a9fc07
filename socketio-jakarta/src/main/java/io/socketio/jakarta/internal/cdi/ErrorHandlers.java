/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.OnError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@link OnError} methods that concern the handlers of one bean. Immutable.
 *
 * @param own those of the bean itself
 * @param others those of the other beans of its namespace
 */
record ErrorHandlers(List<Entry> own, List<Entry> others) {

    /** A method and the bean it is called on. */
    record Entry(ErrorMethod method, HandlerTarget target) {

        boolean isFor(Throwable failure) {
            return method.failure().isInstance(failure);
        }

        /** How many classes lie between the declared type and the actual one. */
        int distance(Throwable failure) {
            return (int)
                    Stream.<Class<?>>iterate(failure.getClass(), type -> type != method.failure(), Class::getSuperclass)
                            .count();
        }
    }

    ErrorHandlers {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** The method that is the closest one for a failure. */
    Optional<Entry> find(Throwable failure) {
        return closest(own, failure).or(() -> closest(others, failure));
    }

    private static Optional<Entry> closest(List<Entry> entries, Throwable failure) {
        return entries.stream()
                .filter(entry -> entry.isFor(failure))
                .min(Comparator.comparingInt(entry -> entry.distance(failure)));
    }
}
