/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One handler method with what fills its parameters. Made by {@link HandlerInspector} when the application is
 * deployed, called by the server's threads, many at once.
 *
 * @param name class and method, for logs and deployment problems
 */
record HandlerMethod<O extends Occasion>(String name, Method method, List<ParameterBinder<? super O>> parameters) {

    HandlerMethod {
        parameters = List.copyOf(parameters);
    }

    /** The values of all parameters; throws what {@link ParameterBinder#bind} throws. */
    @Nullable
    Object[] bind(O occasion, CreationalContext<?> call) {
        @Nullable Object[] values = new @Nullable Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters.get(i).bind(occasion, call);
        }
        return values;
    }

    /**
     * Calls the method of the bean.
     *
     * @param reference the contextual reference, so that scopes and interceptors are honoured
     * @throws Exception what the method or one of its interceptors threw
     */
    @Nullable
    Object invoke(Object reference, @Nullable Object[] values) throws Exception {
        try {
            return method.invoke(reference, values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getTargetException() instanceof Error error) {
                throw error;
            }
            throw thrown.getTargetException() instanceof Exception exception ? exception : thrown;
        }
    }
}
