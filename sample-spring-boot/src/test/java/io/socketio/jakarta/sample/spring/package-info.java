/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Starts the application and uses it. */
@NullMarked
package io.socketio.jakarta.sample.spring;

import org.jspecify.annotations.NullMarked;
