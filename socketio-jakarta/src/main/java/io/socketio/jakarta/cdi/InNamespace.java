/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects a namespace into any bean: {@code @Inject @InNamespace("/chat") Broadcaster chat;}. The injected object may be
 * a {@link io.socketio.jakarta.Broadcaster} or a {@link io.socketio.jakarta.Namespace}; the namespace is created if it
 * does not exist. Without the qualifier, or with the template of {@link SocketNamespace}, there is no such bean.
 *
 * <p>At an observer of {@link SocketChange} or one of its records it restricts the observer to this namespace, or to those
 * of a template: {@code @Observes @InNamespace("/tenants/{tenant}") SocketConnected event}.
 */
@Documented
@Qualifier
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InNamespace {

    /** The namespace's name; {@code /} is the main one. */
    @Nonbinding
    String value() default "/";

    /** The annotation as an object, for programmatic lookup. */
    final class Literal extends AnnotationLiteral<InNamespace> implements InNamespace {
        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** The annotation for a namespace. */
        public static Literal of(String namespace) {
            return new Literal(namespace);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
