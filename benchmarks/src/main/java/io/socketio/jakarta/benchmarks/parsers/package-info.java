/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Measures the default parser beside the reference implementation's, each in a process of its own. */
@NullMarked
package io.socketio.jakarta.benchmarks.parsers;

import org.jspecify.annotations.NullMarked;
