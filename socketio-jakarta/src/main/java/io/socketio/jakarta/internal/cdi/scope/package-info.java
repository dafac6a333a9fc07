/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is active while the application's code is called for a socket. */
@NullMarked
package io.socketio.jakarta.internal.cdi.scope;

import org.jspecify.annotations.NullMarked;
