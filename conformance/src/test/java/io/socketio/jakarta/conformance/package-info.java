/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Compares the catalogue of the official server's behaviours with the results of the tests. */
@NullMarked
package io.socketio.jakarta.conformance;

import org.jspecify.annotations.NullMarked;
