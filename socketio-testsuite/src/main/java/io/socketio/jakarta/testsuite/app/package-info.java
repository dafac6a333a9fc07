/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The applications under test: each class goes into WEB-INF/classes of a WAR and uses public API only. */
@NullMarked
package io.socketio.jakarta.testsuite.app;

import org.jspecify.annotations.NullMarked;
