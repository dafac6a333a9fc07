/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Event arguments by Jackson. */
@NullMarked
package io.socketio.jakarta.jackson;

import org.jspecify.annotations.NullMarked;
