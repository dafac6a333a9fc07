/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import jakarta.enterprise.context.NormalScope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope of beans of which each socket has its own instance: from the first use in a middleware or handler of that
 * socket until it is over, after the last {@link OnDisconnect} method, or when its client was refused or left before it
 * was let in. It is the scope for what belongs to one client in one namespace; a {@link SocketNamespace} bean may have it
 * too.
 *
 * <p>Active while a middleware bean or a handler of the socket runs, and synchronous observers of {@link SocketConnected}
 * and {@link SocketDisconnected}; on that thread only, so not in a {@code CompletionStage} that is completed later. While
 * it is, {@link io.socketio.jakarta.Socket} and {@link io.socketio.jakarta.Handshake} can be injected into any bean and
 * mean the current one. These are proxies: what outlives the handler keeps the socket's id, or takes the socket as a
 * parameter.
 *
 * <p>A client that comes back with connection state recovery has a new instance; what has to survive belongs into
 * {@link io.socketio.jakarta.Socket#data()}. An instance is used by one thread at a time.
 */
@Documented
@Inherited
@NormalScope
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SocketScoped {}
