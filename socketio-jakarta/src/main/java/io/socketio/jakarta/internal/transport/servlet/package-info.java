/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The one servlet: polling, the door to WebSocket, CORS, the browser client. The only place that knows HTTP. */
@NullMarked
package io.socketio.jakarta.internal.transport.servlet;

import org.jspecify.annotations.NullMarked;
