/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What makes a platform of a servlet container: a managed executor. Loaded by the container, not by its applications. */
@NullMarked
package io.socketio.jakarta.testsuite.platform;

import org.jspecify.annotations.NullMarked;
