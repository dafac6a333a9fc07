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
 * A method of a {@link SocketNamespace} bean that handles the events of one name.
 *
 * <p>Parameters by type: {@link io.socketio.jakarta.Socket}, {@link io.socketio.jakarta.Handshake},
 * {@link io.socketio.jakarta.Namespace}, {@link io.socketio.jakarta.Ack}, {@link io.socketio.jakarta.Arguments},
 * {@link java.security.Principal}, {@link Query}, {@link Header}, {@link NamespaceParam}, and the application's beans: a
 * parameter with a qualifier ({@code @Default} does), or one of a class or interface of which there is a bean with a scope
 * other than {@code @Dependent}; {@code @Dependent} ones are destroyed when the method has returned. Other kinds of handlers
 * take beans by the same rule. All others are bound in their order to the arguments of the event: public records and
 * beans,
 * generics such as {@code List<Item>}, {@code java.time}, {@code byte[]} and {@link java.nio.ByteBuffer} for binary,
 * {@code Optional<T>} for one that may be absent or null.
 *
 * <p>The returned value is the acknowledgement: a value is sent at once, that of a {@code CompletionStage} when it
 * completes; a {@code void} method sends none, it may use an {@code Ack} parameter. A method that throws, or whose
 * parameters do not fit what the client sent, is logged with its name and no acknowledgement is sent.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEvent {

    /** The event's name. */
    String value();
}
