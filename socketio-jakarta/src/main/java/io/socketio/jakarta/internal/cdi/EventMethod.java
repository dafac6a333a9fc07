/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

/** A handler method together with the event it handles. */
record EventMethod(String event, HandlerMethod<Occasion.Event> handler) {}
