/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.util.regex.Pattern;

/**
 * What the container under test logs on its own account and no test is to see. A container module that has some names its
 * implementation in {@code META-INF/services}; called by the threads of the tests.
 */
public interface LogNoise {
    /** A whole record, with its stack trace and the line break at its end. */
    Pattern record();
}
