/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The form of Socket.IO packets on the wire, behind an interface: what replaces the default parser. Clients have to use
 * the same parser as their server.
 */
@NullMarked
package io.socketio.jakarta.parser;

import org.jspecify.annotations.NullMarked;
