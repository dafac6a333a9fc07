/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.client.LogNoise;
import java.util.regex.Pattern;

/** The error of GlassFish where a request is answered while its thread leaves the servlet; the client has its answer. */
public final class AnswerWhileTheThreadLeaves implements LogNoise {
    private static final Pattern RECORD = Pattern.compile("(?m)^.*An exception or error occurred in the container.*\\R"
            + ".*Internal org\\.glassfish\\.grizzly\\.http\\.server\\.Response has not been set\\R"
            + "(\\tat .*\\R)*");

    /** For the service loader. */
    public AnswerWhileTheThreadLeaves() {}

    @Override
    public Pattern record() {
        return RECORD;
    }
}
