/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Clients whose handlers run until their application is undeployed, and what is left of it then. */
final class StayingClients {
    private StayingClients() {}

    /** Connects them and waits until their handlers run. */
    static NodeScenario start(URI application, String transport) {
        NodeScenario clients = NodeScenario.start("threads/staysUntilTheUndeployment", application, transport);
        clients.awaitLineAfter("staying");
        return clients;
    }

    /** The server's threads in this JVM. */
    static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("socketio-"));
    }

    /** What the application has told the log, also after its end. */
    static List<String> told(LogCapture log) {
        return log.text()
                .lines()
                .filter(line -> line.contains("threads test: "))
                .map(line -> line.replaceFirst(".*threads test: ", ""))
                .toList();
    }
}
