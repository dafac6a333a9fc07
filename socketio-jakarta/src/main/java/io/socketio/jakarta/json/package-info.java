/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The seam between event arguments and Java types; JSON-B stands behind it by default. */
@NullMarked
package io.socketio.jakarta.json;

import org.jspecify.annotations.NullMarked;
