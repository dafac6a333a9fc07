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
 * Marks a handler's parameter that takes a part of the namespace's name:
 * {@code @NamespaceParam("tenant") String tenant} with {@code @SocketNamespace("/tenants/{tenant}")}. The parameter is a
 * {@code String}, {@code int}, {@code long}, {@link java.util.UUID} or an enum.
 *
 * <p>If the part does not fit the type, an {@link OnConnect} method refuses the client with {@code Invalid namespace},
 * and any other method fails with a {@link io.socketio.jakarta.BindingException}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamespaceParam {

    /** The name in the braces of {@link SocketNamespace}. */
    String value();
}
