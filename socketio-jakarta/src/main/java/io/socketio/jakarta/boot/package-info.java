/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Mounting: registers servers with a servlet container. */
@NullMarked
package io.socketio.jakarta.boot;

import org.jspecify.annotations.NullMarked;
