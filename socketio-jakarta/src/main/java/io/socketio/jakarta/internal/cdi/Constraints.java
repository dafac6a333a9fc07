/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The constraints on the parameters of handlers; knows nothing of Bean Validation, which may be absent. */
interface Constraints {

    /** The methods of a bean that have to be validated; reports to {@code problems} if that is not possible. */
    List<Method> methods(AnnotatedType<?> type, Consumer<String> problems);

    /** The guard of a method that {@link #methods} named; empty if it has no constraints after all. */
    Optional<HandlerGuard> guard(Class<?> bean, Method method);

    /** Gives back what was used. */
    void close();

    /** Where there is no Bean Validation, there are no constraints. */
    enum Absent implements Constraints {
        INSTANCE;

        @Override
        public List<Method> methods(AnnotatedType<?> type, Consumer<String> problems) {
            return List.of();
        }

        @Override
        public Optional<HandlerGuard> guard(Class<?> bean, Method method) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
