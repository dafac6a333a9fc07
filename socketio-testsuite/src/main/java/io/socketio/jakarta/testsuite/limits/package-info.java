/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a container cannot do, whatever the library does, said by the module that runs the suite on it. */
@NullMarked
package io.socketio.jakarta.testsuite.limits;

import org.jspecify.annotations.NullMarked;
