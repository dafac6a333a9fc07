/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** CDI beans as handlers: the annotations, and the extension that finds, checks and calls them. */
@NullMarked
package io.socketio.jakarta.cdi;

import org.jspecify.annotations.NullMarked;
