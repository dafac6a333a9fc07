/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.bundle;

/** What a container brings along, and so what a WAR for it has to contain besides the library. */
enum Platform {
    /** Servlet and WebSocket only: JSON processing and binding, CDI and validation are in the WAR. */
    SERVLET,
    /** All of Jakarta EE: a second provider of anything in the WAR would be in the way. */
    JAKARTA_EE;

    /** As the module that runs the tests says with the system property {@code suite.platform}. */
    static Platform current() {
        String name = System.getProperty("suite.platform", "servlet");
        return switch (name) {
            case "servlet" -> SERVLET;
            case "jakarta-ee" -> JAKARTA_EE;
            default -> throw new IllegalArgumentException("suite.platform must be servlet or jakarta-ee, was " + name);
        };
    }
}
