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
 * A {@code void} method of a {@link SocketNamespace} bean that is called for every event, whatever its name and whether or
 * not it has a handler: before the event's middlewares, so also for events that these refuse, and before its
 * {@link OnEvent} method.
 *
 * <p>Parameters, in any order: the event's name, a {@code String} marked with {@link EventName};
 * {@link io.socketio.jakarta.Arguments}, {@link io.socketio.jakarta.Socket}, {@link io.socketio.jakarta.Handshake},
 * {@link io.socketio.jakarta.Namespace}, {@link java.security.Principal}, those marked with {@link Query}, {@link Header}
 * or {@link NamespaceParam}, and beans. With an {@link io.socketio.jakarta.Ack} the method may answer the event; the first
 * answer is the one that counts.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnAny {}
