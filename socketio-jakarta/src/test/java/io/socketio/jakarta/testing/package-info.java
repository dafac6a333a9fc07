/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What tests of several packages need. */
@NullMarked
package io.socketio.jakarta.testing;

import org.jspecify.annotations.NullMarked;
