/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** WebSocket by the standard API: the endpoint that receives, the channel that sends. */
@NullMarked
package io.socketio.jakarta.internal.transport.websocket;

import org.jspecify.annotations.NullMarked;
