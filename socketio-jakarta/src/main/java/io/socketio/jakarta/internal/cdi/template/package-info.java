/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Names of namespaces with parameters in them. Knows nothing of CDI. */
@NullMarked
package io.socketio.jakarta.internal.cdi.template;

import org.jspecify.annotations.NullMarked;
