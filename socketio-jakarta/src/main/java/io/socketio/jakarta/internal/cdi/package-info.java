/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The CDI extension: finds handlers, checks them at deployment, binds their parameters and calls them. */
@NullMarked
package io.socketio.jakarta.internal.cdi;

import org.jspecify.annotations.NullMarked;
