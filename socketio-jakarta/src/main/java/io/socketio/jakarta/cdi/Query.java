/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler's parameter that takes a query parameter of the session's first request: {@code String}, or {@code
 * Optional<String>} if it may be absent. Of a repeated name the last value is taken.
 *
 * <p>If it is absent and the parameter is no {@code Optional}, an {@link OnConnect} method refuses the client, and any
 * other method fails with a {@link io.socketio.jakarta.BindingException}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Query {

    /** The name of the query parameter. */
    String value();
}
