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
 * ({@link io.socketio.jakarta.BindingException}); a {@link io.socketio.jakarta.ConnectionRefusedException} of an
 * {@link OnConnect} method is none. Further parameters, in any order: {@link io.socketio.jakarta.Socket},
 * {@link io.socketio.jakarta.Handshake}, {@link io.socketio.jakarta.Namespace}, {@link java.security.Principal}.
 *
 * <p>What the method returns acknowledges the event whose handler failed, as with {@link OnEvent}; if nobody waits for an
 * acknowledgement it is dropped. A client whose {@link OnConnect} method failed is refused in any case; with the text and
 * data of the {@code ConnectionRefusedException} that this method throws, if it throws one.
 *
 * <p>A failure that such a method takes is logged at {@code DEBUG}, any other at {@code WARNING}. The session goes on.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnError {}
