/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The seam between {@code boot} and the beans of an application, so that {@code boot} knows no CDI. */
@NullMarked
package io.socketio.jakarta.internal.application;

import org.jspecify.annotations.NullMarked;
