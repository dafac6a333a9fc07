/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Lets Arquillian deploy to the container that the launcher of a module starts. */
@NullMarked
package io.socketio.jakarta.testsuite.arquillian;

import org.jspecify.annotations.NullMarked;
