/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** JSON as text: its tokens, without a tree. */
@NullMarked
package io.socketio.jakarta.internal.json.text;

import org.jspecify.annotations.NullMarked;
