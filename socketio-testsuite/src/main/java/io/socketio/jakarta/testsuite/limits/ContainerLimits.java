/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.limits;

import java.util.List;

/**
 * The limits of the container under test. A container module that knows some names its implementation in
 * {@code META-INF/services}; called by the threads of the tests.
 */
public interface ContainerLimits {
    /** What the suite asks for and the container cannot do, each with the reason. */
    List<Limit> limits();
}
