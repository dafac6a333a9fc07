/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The server the official protocol suites expect, as a WAR like any other. */
@NullMarked
package io.socketio.jakarta.testsuite.conformance;

import org.jspecify.annotations.NullMarked;
