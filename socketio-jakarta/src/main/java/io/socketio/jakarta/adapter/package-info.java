/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rooms and broadcasting behind an interface: what a cluster replaces. */
@NullMarked
package io.socketio.jakarta.adapter;

import org.jspecify.annotations.NullMarked;
