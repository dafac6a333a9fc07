/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is special to Open Liberty: how it is started and what it cannot do. */
@NullMarked
package io.socketio.jakarta.libertytests;

import org.jspecify.annotations.NullMarked;
