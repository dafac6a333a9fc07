/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The application that is measured: the same work through the library and through bare endpoints, in one WAR. */
@NullMarked
package io.socketio.jakarta.benchmarks.app;

import org.jspecify.annotations.NullMarked;
