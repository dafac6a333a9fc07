/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Checks of the guide: what it shows compiles, what it links to exists. */
@NullMarked
package io.socketio.jakarta.guide;

import org.jspecify.annotations.NullMarked;
