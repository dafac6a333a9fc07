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
 * Declares a CDI bean whose {@link OnConnect}, {@link OnEvent}, {@link OnAny}, {@link OnError} and
 * {@link OnDisconnect} methods serve one namespace, or
 * all namespaces of a template. A namespace may have several beans; of one event it has one handler.
 *
 * <p>The bean is {@code @ApplicationScoped} unless it declares {@link SocketScoped}, {@code @Singleton} or
 * {@code @Dependent} itself; a scope that ends with a request or an HTTP session stops the deployment. The annotation is bean-defining: an empty
 * {@code beans.xml} is enough. Methods are called for different sockets in parallel, for one socket one at a time.
 *
 * <p>A bean that implements {@link io.socketio.jakarta.Middleware} is a middleware of the namespace. Middlewares are asked
 * in the order of their {@code @Priority}, those without one last and in the order of their class names, and all before
 * the first {@link OnConnect} method, whose order is that of class and method names.
 */
@Documented
@Stereotype
@ApplicationScoped
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SocketNamespace {

    /**
     * The namespace's name; {@code /} is the main one. With parameters, as in Jakarta REST, it is a template of many
     * names: {@code /tenants/{tenant}}, or with a regular expression {@code /tenant-{id:\\d+}}; without one a parameter
     * is everything up to the next slash. A namespace of a template comes into being when a client asks for it, see
     * {@link io.socketio.jakarta.SocketIoServer#of(java.util.regex.Pattern)}. If several templates match, the one with
     * the most characters outside of parameters takes the client, and a name without parameters comes before all.
     * Handlers receive the parts with {@link NamespaceParam}.
     */
    String value() default "/";
}
