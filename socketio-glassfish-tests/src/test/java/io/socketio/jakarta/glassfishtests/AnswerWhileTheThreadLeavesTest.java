/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerWhileTheThreadLeavesTest {
    private static final String HEAD =
            "[2026-11-27T20:00:00.000000Z] [GF 7.0.21] [SEVERE] [] [jakarta.enterprise.web] [tid: 1] [[\n";
    private static final String OWN =
            "  An exception or error occurred in the container during the request processing\n"
                    + "java.lang.IllegalStateException: Internal org.glassfish.grizzly.http.server.Response has not been set\n"
                    + "\tat org.apache.catalina.connector.Response.checkGrizzlyResponse(Response.java:1)\n"
                    + "\tat java.base/java.lang.Thread.run(Thread.java:1)\n";

    @Test
    void itsErrorIsLeftOutWithTheStackTrace() {
        assertThat(without(HEAD + OWN + "next\n")).isEqualTo(HEAD + "next\n");
    }

    @Test
    void otherErrorsOfTheContainerStay() {
        String other = HEAD + OWN.replace("has not been set", "is broken");

        assertThat(without(other)).isEqualTo(other);
    }

    @Test
    void causesAndWhatIsLoggedBehindItStay() {
        String behind = "Caused by: java.io.IOException: other\n\tat a.B.c(B.java:1)\n";

        assertThat(without(HEAD + OWN + behind)).isEqualTo(HEAD + behind);
    }

    private static String without(String log) {
        return new AnswerWhileTheThreadLeaves().record().matcher(log).replaceAll("");
    }
}
