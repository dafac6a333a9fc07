/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every JSON codec has to do, compiled into the tests of each module that has one. */
@NullMarked
package io.socketio.jakarta.contract;

import org.jspecify.annotations.NullMarked;
