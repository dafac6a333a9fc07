/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Other Socket.IO servers in Java, each a program of its own, with the handlers of the measured application. */
@NullMarked
package io.socketio.jakarta.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
