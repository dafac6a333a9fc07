/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What this jar carries along: libraries for the test applications, containers for the launcher, scenarios for Node. */
@NullMarked
package io.socketio.jakarta.testsuite.bundle;

import org.jspecify.annotations.NullMarked;
