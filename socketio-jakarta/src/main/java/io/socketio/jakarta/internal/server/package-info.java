/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Socket.IO revision 5 on top of Engine.IO sessions: namespaces, sockets, rooms, acknowledgements, broadcasting. */
@NullMarked
package io.socketio.jakarta.internal.server;

import org.jspecify.annotations.NullMarked;
