/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connections, namespaces, middlewares and handshakes as the official JavaScript client sees them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketConnectionTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.clientSuite("connection.war");
    }

    @EachTransport
    @Tag("SN08")
    void namespaceIsFoundByEitherSpellingOfItsName(String transport) {
        run("socketsConnections/namespaceIsFoundByEitherSpellingOfItsName", transport);
    }

    @EachTransport
    @Tag("SN09")
    void emptyNameIsTheMainNamespace(String transport) {
        run("socketsConnections/emptyNameIsTheMainNamespace", transport);
    }

    @EachTransport
    @Tag("SN15")
    @Tag("XC01")
    void twoClientsOfANamespaceHaveConnectionsOfTheirOwn(String transport) {
        run("socketsConnections/twoClientsOfANamespaceHaveConnectionsOfTheirOwn", transport);
    }

    @EachTransport
    @Tag("XC01")
    void queriesAndPathsMakeConnectionsOfTheirOwn(String transport) {
        run("socketsConnections/queriesAndPathsMakeConnectionsOfTheirOwn", transport);
    }

    @EachTransport
    @Tag("XC01")
    void namespacesShareOneConnection(String transport) {
        run("socketsConnections/namespacesShareOneConnection", transport);
    }

    @EachTransport
    @Tag("XC01")
    void namespaceIsOpenedAfterTheConnectionWasClosed(String transport) {
        run("socketsConnections/namespaceIsOpenedAfterTheConnectionWasClosed", transport);
    }

    @EachTransport
    @Tag("XC01")
    void socketIsConnectedOnceHoweverOftenItIsAskedFor(String transport) {
        run("socketsConnections/socketIsConnectedOnceHoweverOftenItIsAskedFor", transport);
    }

    @EachTransport
    @Tag("SM02")
    void laterMiddlewaresAreSkippedAfterARefusal(String transport) {
        run("socketsMiddlewares/laterMiddlewaresAreSkippedAfterARefusal", transport);
    }

    @EachTransport
    @Tag("SM05")
    void clientWaitsForASlowMiddleware(String transport) {
        run("socketsMiddlewares/clientWaitsForASlowMiddleware", transport);
    }

    @EachTransport
    @Tag("SM08")
    void mainNamespaceIsEnteredThroughItsMiddleware(String transport) {
        run("socketsMiddlewares/mainNamespaceIsEnteredThroughItsMiddleware", transport);
    }

    @EachTransport
    @Tag("SM09")
    void middlewaresOfANamespaceLeaveTheMainOneAlone(String transport) {
        run("socketsMiddlewares/middlewaresOfANamespaceLeaveTheMainOneAlone", transport);
    }

    @EachTransport
    @Tag("XC02")
    void clientAndServerAgreeOnTheId(String transport) {
        run("socketsHandshake/clientAndServerAgreeOnTheId", transport);
    }

    @EachTransport
    @Tag("XC02")
    void queryReachesTheServer(String transport) {
        run("socketsHandshake/queryReachesTheServer", transport);
    }

    @EachTransport
    @Tag("XC02")
    void authReachesTheServerAndIsNoQuery(String transport) {
        run("socketsHandshake/authReachesTheServerAndIsNoQuery", transport);
    }

    @EachTransport
    @Tag("XC02")
    void clientThatDoesNotWaitIsToldSo(String transport) {
        run("socketsHandshake/clientThatDoesNotWaitIsToldSo", transport);
    }

    @EachTransport
    @Tag("XC02")
    void clientThatLeavesWhileItConnectsIsToldNothing(String transport) {
        run("socketsHandshake/clientThatLeavesWhileItConnectsIsToldNothing", transport);
    }

    @EachTransport
    @Tag("XC02")
    void refusalsNameTheirNamespace(String transport) {
        run("socketsHandshake/refusalsNameTheirNamespace", transport);
    }

    @EachTransport
    @Tag("XC02")
    void refusedSocketIsNotPresentedAgain(String transport) {
        run("socketsHandshake/refusedSocketIsNotPresentedAgain", transport);
    }

    @EachTransport
    @Tag("SC25")
    void clientIsTurnedAwayByTheHandshakeFilter(String transport) {
        URI server = Deployed.path(application, "/");
        try (NodeScenario scenario =
                NodeScenario.start("socketsHandshake/clientIsTurnedAwayByTheHandshakeFilter", server, transport)) {
            String expected = transport.equals("websocket")
                    ? "websocket error, Unexpected server response: 400"
                    : "xhr poll error, 403";

            assertThat(scenario.awaitLineAfter("turned away: ")).isEqualTo(expected);
            scenario.awaitSuccess();
        }
    }

    @Test
    @Tag("SC25")
    void handshakeFilterRefusesWithStatus403() {
        HttpResponse<String> reply =
                new EngineHttp(Deployed.path(application, "/eventful/")).get(EngineHttp.HANDSHAKE + "&turn-away=yes");

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
    }

    private void run(String scenario, String transport) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport);
    }
}
