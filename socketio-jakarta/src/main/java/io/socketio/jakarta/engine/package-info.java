/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The public face of Engine.IO revision 4: server, session, listeners and options. */
@NullMarked
package io.socketio.jakarta.engine;

import org.jspecify.annotations.NullMarked;
