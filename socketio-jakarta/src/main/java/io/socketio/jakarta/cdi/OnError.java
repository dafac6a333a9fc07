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
 * A method of a {@link SocketNamespace} bean that is called when a handler of its namespace has failed.
 *
 * <p>One parameter is the exception; it says which failures the method is for, the most specific one is chosen, among the
 * methods of the failing handler's own bean first and then among those of the other beans of the namespace. Arguments
 * that do not fit the parameters of an {@link OnEvent} method are a failure too
 * ({@link io.socketio.jakarta.BindingException}). Further parameters, in any order: {@link io.socketio.jakarta.Socket},
 * {@link io.socketio.jakarta.Handshake}, {@link io.socketio.jakarta.Namespace}, {@link java.security.Principal}.
 *
 * <p>What the method returns acknowledges the event whose handler failed, as with {@link OnEvent}; if nobody waits for an
 * acknowledgement it is dropped.
 *
 * <p>What a middleware of a socket ({@link io.socketio.jakarta.Socket#use}) refuses an event with, and failures of handlers
 * that were registered in code, are told to such a method too, whichever bean of the namespace it is in. Such an event is
 * not acknowledged.
 *
 * <p>An exception of an {@link OnConnect} method or of a bean that is a {@link io.socketio.jakarta.Middleware} is a failure
 * as well, though the socket is not connected yet. The client is refused in any case: with the text and data of the
 * {@link io.socketio.jakarta.ConnectionRefusedException} that this method throws, otherwise with a text that tells nothing.
 * A {@code ConnectionRefusedException} of theirs, or a call of {@code next.refuse}, is an answer and no failure. A middleware
 * that is no bean, and an authenticator, are not heard here: what they throw is logged.
 *
 * <p>A failure that such a method takes is logged at {@code DEBUG}, any other at {@code WARNING}. The session goes on.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnError {}
