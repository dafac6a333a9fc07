/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What outlives the classes of tests. */
@NullMarked
package io.socketio.jakarta.testsuite.session;

import org.jspecify.annotations.NullMarked;
