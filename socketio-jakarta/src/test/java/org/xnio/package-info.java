/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Stands for XNIO, the network layer of Undertow. */
@NullMarked
package org.xnio;

import org.jspecify.annotations.NullMarked;
