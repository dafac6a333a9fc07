/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** GlassFish as a process, and what is special there. */
@NullMarked
package io.socketio.jakarta.glassfishtests;

import org.jspecify.annotations.NullMarked;
