/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** CDI beans as handlers: the annotations that make them, and what may be injected. */
@NullMarked
package io.socketio.jakarta.cdi;

import org.jspecify.annotations.NullMarked;
