/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Clients for the tests: raw HTTP, raw WebSocket, the official JavaScript client under Node. */
@NullMarked
package io.socketio.jakarta.testsuite.client;

import org.jspecify.annotations.NullMarked;
