/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Packets as MessagePack, for clients with {@code socket.io-msgpack-parser}. */
@NullMarked
package io.socketio.jakarta.internal.parser.msgpack;

import org.jspecify.annotations.NullMarked;
