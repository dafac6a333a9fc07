/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.ValidationProblem;

/** A failure of constraints, for those who must not know Bean Validation because it may be absent. */
interface InvalidArguments {

    /** What is wrong, without the values. */
    ValidationProblem problem();
}
