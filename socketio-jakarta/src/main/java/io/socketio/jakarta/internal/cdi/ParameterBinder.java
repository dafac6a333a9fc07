/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one parameter comes from. Chosen once when the application is deployed, called for each call of
 * the handler on the thread that calls it.
 */
@FunctionalInterface
interface ParameterBinder<O extends Occasion> {

    /**
     * The value of the parameter.
     *
     * @param call takes the {@code @Dependent} objects made for the parameter, which are destroyed after the call
     * @throws io.socketio.jakarta.BindingException if what the client sent does not fit
     * @throws io.socketio.jakarta.ConnectionRefusedException if a client that connects lacks what the parameter needs
     */
    @Nullable
    Object bind(O occasion, CreationalContext<?> call);
}
