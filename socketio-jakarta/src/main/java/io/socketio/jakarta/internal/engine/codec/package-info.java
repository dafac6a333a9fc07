/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Packets and payloads of Engine.IO revisions 4 and 3 as text and bytes; pure functions. */
@NullMarked
package io.socketio.jakarta.internal.engine.codec;

import org.jspecify.annotations.NullMarked;
