/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds with every choice of threads, with the official JavaScript client; each class below deploys one choice. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class HandlerThreadsContract {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @EachTransport
    void packetsOfASocketAreHandledInOrderWhileManyClientsWrite(String transport) {
        NodeScenario.run("threads/keepsTheOrderOfEachSocket", server(), transport, "12");
    }

    @EachTransport
    void blockedHandlersHoldUpTheirOwnSocketsOnly(String transport) {
        NodeScenario.run("threads/getsAnswersWhileOthersAreBlocked", server(), transport, "8", "8");
    }

    @EachTransport
    void handlersFindClassLoaderNamesAndBeansOfTheApplication(String transport) {
        assertThat(whereHandlersRun(transport))
                .contains(
                        "\"contextClassLoader\":true",
                        "\"greeting\":\"hello\"",
                        "\"calls\":3",
                        "\"cdi\":true",
                        "\"user\":\"nobody\"");
    }

    @EachTransport
    void handlersRunOnTheThreadsThatAreChosen(String transport) {
        assertThat(whereHandlersRun(transport))
                .contains("\"virtual\":" + isVirtual())
                .containsPattern("\"thread\":\"" + threadName() + "\"");
    }

    // As Undertow calls them; no other container of the suite calls the library there.
    @EachTransport
    void handlersDoNotRunOnThreadsThatWaitForTheNetwork(String transport) {
        assertThat(whereHandlersRun(transport)).contains("\"thread\":\"").doesNotContain(" I/O-");
    }

    private String whereHandlersRun(String transport) {
        try (NodeScenario scenario = NodeScenario.start("threads/tellsWhereHandlersRun", server(), transport)) {
            String where = scenario.awaitLineAfter("where ");
            scenario.awaitSuccess();
            return where;
        }
    }

    /** Whether the handlers run on virtual threads. */
    boolean isVirtual() {
        return false;
    }

    /** The name of the threads that handlers run on, as a pattern. */
    abstract String threadName();

    private URI server() {
        return Deployed.path(application, "/");
    }
}
