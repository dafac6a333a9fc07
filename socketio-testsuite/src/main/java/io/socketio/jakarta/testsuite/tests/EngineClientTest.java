/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URL;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The official JavaScript client of Engine.IO, without Socket.IO: what it is told, and what the server learns of it. The
 * client's side is asserted by the scenarios, the reason for which the server ended the session here.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineClientTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engineClient("engine-client.war");
    }

    // ---- closing

    @EachTransport
    @Tag("EC09")
    @Tag("EC10")
    void closes(String transport) {
        run("transport close", "engine-close/closes", transport);
    }

    @EachTransport
    @Tag("EC06")
    @Tag("EC07")
    @Tag("EC17")
    void isClosedBetweenHeartbeats(String transport) {
        run("forced close", "engine-close/isClosedBetweenHeartbeats", transport);
    }

    @EachTransport
    @Tag("EM02")
    @Tag("EM08")
    void receivesMessagesOverTimeBeforeTheClose(String transport) {
        run("forced close", "engine-close/receivesWhatWasSentBeforeTheClose", transport, "three over time, then close");
    }

    @EachTransport
    @Tag("EC35")
    @Tag("EM09")
    void receivesMessagesAtOnceBeforeTheClose(String transport) {
        run("forced close", "engine-close/receivesWhatWasSentBeforeTheClose", transport, "three, then close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closesAtOnce", "closesDuringTheHandshakeOfItsUpgrade", "closesBetweenProbeAndUpgrade"})
    @Tag("EC12")
    void closesWhileItsUpgradeIsPending(String scenario) {
        try (LogCapture log = LogCapture.start()) {
            run("transport close", "engine-close/" + scenario, "upgrade");

            assertThat(log.text()).as("errors in the log").doesNotContain("Exception", "io.socketio");
        }
    }

    @EachTransport
    @Tag("EC23")
    @Tag("EC24")
    void closesBeforeItIsOpenAndLeavesNoSession(String transport) {
        NodeScenario.run("engine-close/closesBeforeItIsOpen", Deployed.path(application, "/"), transport);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sessionsBesideOne()).isZero());
    }

    private int sessionsBesideOne() {
        try (PacketClient one = PacketClient.open("websocket", Deployed.path(application, "/heartbeat/"))) {
            one.send("4sessions");
            return Integer.parseInt(one.next().substring(1)) - 1;
        }
    }

    @Test
    @Tag("EC33")
    void losesWhatWaitsWhenTheServerStops() {
        String scenario = "engine-close/losesWhatWaitsWhenTheServerStops";
        run("server shutting down", scenario, "polling", "/drop", "drop");
    }

    @Test
    @Tag("EC34")
    void losesWhatWaitsWhenTheServerStopsDuringAnOrderlyClose() {
        String scenario = "engine-close/losesWhatWaitsWhenTheServerStops";
        run("server shutting down", scenario, "polling", "/close-and-drop", "close and drop");
    }

    // ---- heartbeat

    @EachTransport
    @Tag("EC04")
    void timesOutWhenNoPingArrives(String transport) {
        NodeScenario.run("engine-heartbeat/timesOutWhenNoPingArrives", Deployed.path(application, "/"), transport);
    }

    @EachTransport
    @Tag("EC05")
    void bothTimeOutWhenNothingTravels(String transport) {
        run("ping timeout", "engine-heartbeat/timesOutWhenNothingTravels", transport);
    }

    @EachTransport
    @Tag("EC15")
    @Tag("EC18")
    void waitsForIntervalAndTimeoutAfterTheHandshake(String transport) {
        run("ping timeout", "engine-heartbeat/waitsAfterTheHandshake", transport);
    }

    @EachTransport
    @Tag("EC16")
    @Tag("EC18")
    void waitsForIntervalAndTimeoutAfterAPing(String transport) {
        run("ping timeout", "engine-heartbeat/waitsAfterAPing", transport);
    }

    @EachTransport
    @Tag("EM19")
    void outlivesAFlood(String transport) {
        String sid = run("transport close", "engine-heartbeat/outlivesAFlood", transport);

        Deployed.awaitEnd(application, "received-" + sid, "100");
    }

    // ---- messages

    @EachTransport
    @Tag("EM01")
    @Tag("EM07")
    void carriesOneMessage(String transport) {
        run("transport close", "engine-messages/carriesOneMessage", transport);
    }

    @EachTransport
    @Tag("EM20")
    void keepsTheOrderOfChineseText(String transport) {
        run("transport close", "engine-messages/keepsTheOrderOfChineseText", transport);
    }

    @ParameterizedTest
    @CsvSource({"polling, transport close", "websocket, transport error", "upgrade, transport error"})
    @Tag("EM03")
    @Tag("EM04")
    @Tag("EM06")
    void isClosedWhenItsMessageIsTooLarge(String transport, String reason) {
        String sid = run(reason, "engine-messages/isClosedWhenItsMessageIsTooLarge", transport);

        Deployed.awaitEnd(application, "received-" + sid, "1");
    }

    @EachTransport
    @Tag("EM10")
    @Tag("EM11")
    @Tag("EM12")
    @Tag("EM13")
    @Tag("EM14")
    void carriesBytesOfEveryForm(String transport) {
        run("transport close", "engine-messages/carriesBytesOfEveryForm", transport);
    }

    @EachTransport
    @Tag("PA30")
    void carriesViewsWithinTheirBounds(String transport) {
        run("transport close", "engine-messages/carriesViewsWithinTheirBounds", transport);
    }

    @EachTransport
    @Tag("EM15")
    void choosesHowItSeesBytes(String transport) {
        run("transport close", "engine-messages/choosesHowItSeesBytes", transport);
    }

    @Test
    @Tag("EU01")
    void losesNothingWhileItIsUpgraded() {
        run("transport close", "engine-upgrade/losesNothingWhileItIsUpgraded", "upgrade");
    }

    /** Runs a scenario and waits until the server has ended its session for this reason; returns the session id. */
    private String run(String reason, String scenario, String transport, String... more) {
        try (NodeScenario client = NodeScenario.start(scenario, Deployed.path(application, "/"), transport, more)) {
            String sid = client.awaitLineAfter("sid ");
            client.awaitSuccess();
            Deployed.awaitEnd(application, sid, reason);
            return sid;
        }
    }
}
