/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the official Java clients of several generations do, each generation with libraries of its own. */
@NullMarked
package io.socketio.jakarta.testsuite.javaclient;

import org.jspecify.annotations.NullMarked;
