/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is special to WildFly: how it is started, and what only a full platform has. */
@NullMarked
package io.socketio.jakarta.wildflytests;

import org.jspecify.annotations.NullMarked;
