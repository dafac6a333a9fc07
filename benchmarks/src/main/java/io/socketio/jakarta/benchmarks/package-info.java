/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs servers in JVMs of their own, puts load on them and prints what a message and a connection cost. */
@NullMarked
package io.socketio.jakarta.benchmarks;

import org.jspecify.annotations.NullMarked;
