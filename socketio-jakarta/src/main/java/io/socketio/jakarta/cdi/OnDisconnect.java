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
 * A {@code void} method of a {@link SocketNamespace} bean that is called once when a socket has disconnected.
 *
 * <p>Parameters, in any order: {@link io.socketio.jakarta.Socket}, {@link io.socketio.jakarta.Handshake},
 * {@link io.socketio.jakarta.Namespace}, {@link java.security.Principal} (with clients that
 * may be unauthenticated {@code Optional<Principal>}), {@link io.socketio.jakarta.DisconnectReason}. When the application
 * is undeployed the method is called while its bean and others still live.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDisconnect {}
