/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.OnError;

/**
 * An {@link OnError} method.
 *
 * @param failure what it is for
 */
record ErrorMethod(Class<?> failure, HandlerMethod<Occasion.Failed> handler) {}
