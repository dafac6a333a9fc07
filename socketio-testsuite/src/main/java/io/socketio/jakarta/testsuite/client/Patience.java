/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.time.Duration;

/** How long tests wait for what has to come: longer with containers that take their time, as their modules say. */
public final class Patience {
    /** For a scenario. */
    public static final Duration SCENARIO = Duration.ofSeconds(Long.getLong("suite.limit.seconds", 60));

    /** For a step, which has to fail before its scenario does. */
    public static final Duration STEP = SCENARIO.dividedBy(3);

    private Patience() {}
}
