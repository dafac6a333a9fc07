/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Heap dumps of containers: what is left of an application, and who holds it. */
@NullMarked
package io.socketio.jakarta.testsuite.heap;

import org.jspecify.annotations.NullMarked;
