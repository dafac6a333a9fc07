/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The tests, run by every container module. */
@NullMarked
package io.socketio.jakarta.testsuite.tests;

import org.jspecify.annotations.NullMarked;
