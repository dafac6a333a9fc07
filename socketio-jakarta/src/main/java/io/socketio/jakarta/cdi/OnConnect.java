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
 * A method of a {@link SocketNamespace} bean that is called for each client that wants to join, before the socket is
 * visible to anybody. It may throw {@link io.socketio.jakarta.ConnectionRefusedException}; any other exception refuses
 * the client too, with a neutral text, and is logged.
 *
 * <p>A client that leaves before the decision is forgotten: {@link OnDisconnect} methods are called for connected sockets
 * only, so nothing that they would have to undo belongs here.
 *
 * <p>Parameters, in any order: {@link io.socketio.jakarta.Socket}, {@link io.socketio.jakarta.Handshake},
 * {@link io.socketio.jakarta.Namespace}, {@link java.security.Principal} (the deployment's callers must be
 * authenticated, use {@code Optional<Principal>} otherwise), and one bound from the {@code auth} data with
 * {@link Auth}. The method returns {@code void} or a {@code CompletionStage<Void>}, upon which the decision waits.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnConnect {}
