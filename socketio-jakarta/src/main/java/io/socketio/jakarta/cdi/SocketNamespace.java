/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a CDI bean whose {@link OnConnect}, {@link OnEvent} and {@link OnDisconnect} methods serve one namespace.
 *
 * <p>The bean is {@code @ApplicationScoped} unless it declares {@code @Singleton} or {@code @Dependent} itself; a scope
 * that ends with a request or an HTTP session stops the deployment. The annotation is bean-defining: an empty
 * {@code beans.xml} is enough. Methods are called for different sockets in parallel, for one socket one at a time.
 */
@Documented
@Stereotype
@ApplicationScoped
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SocketNamespace {

    /** The namespace's name; {@code /} is the main one. */
    String value() default "/";
}
