/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The CDI events of sockets: who observes them, and firing them for those. */
@NullMarked
package io.socketio.jakarta.internal.cdi.event;

import org.jspecify.annotations.NullMarked;
