/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.net.URI;
import java.net.URL;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO packets that make no sense: they end the session that sent them, and nobody else notices. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class BadPacketTest {
    private static final byte[] ATTACHMENT = {1, 2, 3};
    private static final String PLACEHOLDER = "{\"_placeholder\":true,\"num\":%s}";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("bad-packets.war");
    }

    static Stream<Arguments> badPackets() {
        return overBothTransports(
                "49",
                "47",
                "4abc",
                "4",
                "42[]",
                "42{}",
                "42\"x\"",
                "42[true]",
                "42[null]",
                "42[{}]",
                "42[[]]",
                "42[{\"toString\":\"foo\"}]",
                "42[\"a\"",
                "42[\"a\"]x",
                "42[\"connect\"]",
                "42[\"connect_error\"]",
                "42[\"disconnect\",\"123\"]",
                "42[\"disconnecting\"]",
                "42[\"newListener\"]",
                "42[\"removeListener\"]",
                "451-[\"connect\"," + PLACEHOLDER.formatted(0) + "]",
                "42abc[\"a\"]",
                "42-1[\"a\"]",
                "421.5[\"a\"]",
                "42/custom,[\"echo\"]",
                "42/nowhere,[\"echo\"]",
                "41/custom,",
                "40",
                "40[]",
                "44{\"message\":\"x\"}",
                "41{}",
                "41[true,\"x\"]",
                "430{}",
                "45",
                "45woooot",
                "451",
                "45a-[\"x\"]",
                "451.23-[\"x\"]",
                "45-[\"x\"]",
                "450-[\"x\"]",
                "4511-[\"x\"]",
                "451832742252-[\"x\"]",
                "45999999999999999999999-[\"x\"]");
    }

    static Stream<Arguments> badPlaceholders() {
        return overBothTransports("\"splice\"", "-1", "1", "0.5", "true", "null");
    }

    static Stream<Arguments> badConnects() {
        return overBothTransports(
                "4abc", "42[\"echo\"]", "41", "430[]", "40[]", "40\"x\"", "40null", "40{", "40/admin,[]", "4/", "44{}");
    }

    static Stream<Arguments> oddPackets() {
        return overBothTransports(
                "42[\"\"]",
                "42[1,\"a\"]",
                "42[\"error\",\"x\"]",
                "42[\"connection\"]",
                "42[\"__proto__\"]",
                "42[\"toString\"]",
                "42[\"a\",{\"_placeholder\":true,\"num\":0}]",
                "43999[]",
                "43[]",
                "431",
                "40/nowhere,");
    }

    @ParameterizedTest
    @MethodSource("badPackets")
    @Tag("PA12")
    @Tag("PA13")
    @Tag("XS15")
    @Tag("XS16")
    @Tag("XS17")
    @Tag("SS42")
    @Tag("SS43")
    void packetEndsTheSession(String transport, String packet) {
        try (PacketClient client = open(transport)) {
            String id = connect(client);
            client.send(packet);
            if (packet.contains("_placeholder")) {
                client.send(ATTACHMENT);
            }

            assertEnded(client, id);
        }
    }

    @ParameterizedTest
    @MethodSource("badPlaceholders")
    @Tag("PA21")
    @Tag("PA22")
    void placeholderWithoutAttachmentEndsTheSession(String transport, String number) {
        try (PacketClient client = open(transport)) {
            String id = connect(client);
            client.send("451-[\"echo\"," + PLACEHOLDER.formatted(number) + "]");
            client.send(ATTACHMENT);

            assertEnded(client, id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("PA23")
    void attachmentWithoutAHeaderEndsTheSession(String transport) {
        try (PacketClient client = open(transport)) {
            String id = connect(client);
            client.send(ATTACHMENT);

            assertEnded(client, id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("PA24")
    void textBetweenHeaderAndAttachmentEndsTheSession(String transport) {
        try (PacketClient client = open(transport)) {
            String id = connect(client);
            client.send("451-[\"echo\"," + PLACEHOLDER.formatted(0) + "]", "42[\"echo\"]");

            assertEnded(client, id);
        }
    }

    @ParameterizedTest
    @MethodSource("badConnects")
    @Tag("XS07")
    void firstPacketThatIsNoConnectEndsTheSession(String transport, String packet) {
        try (PacketClient client = open(transport)) {
            client.send(packet);
            client.awaitEnd();
        }
        assertOthersAreServed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void secondConnectWhileTheFirstIsPendingEndsTheSession(String transport) {
        try (PacketClient client = open(transport)) {
            client.send("40/slow,", "40/slow,");
            client.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void eventBeforeTheConnectionIsAcceptedEndsTheSession(String transport) {
        try (PacketClient client = open(transport)) {
            client.send("40/slow,", "42/slow,[\"echo\"]");
            client.awaitEnd();
        }
    }

    @ParameterizedTest
    @MethodSource("oddPackets")
    void oddPacketIsToleratedAndTheSessionGoesOn(String transport, String packet) {
        try (PacketClient client = open(transport)) {
            connect(client);
            client.send(packet);

            assertAnswers(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void unusedAndRepeatedAttachmentsAreAccepted(String transport) {
        String first = PLACEHOLDER.formatted(0);
        try (PacketClient client = open(transport)) {
            connect(client);
            client.send("452-7[\"echo-ack\"," + first + "," + first + "]");
            client.send(ATTACHMENT);
            client.send("bBAUG");

            assertThat(client.next()).startsWith("462-7[");
            assertThat(client.next()).isEqualTo("bAQID");
            assertThat(client.next()).isEqualTo("bAQID");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void deeplyNestedJsonHarmsNobody(String transport) {
        try (PacketClient client = open(transport)) {
            connect(client);
            client.send("42[\"echo-ack\"," + "[".repeat(200_000) + "]".repeat(200_000) + "]");
        }
        assertOthersAreServed();
    }

    private void assertEnded(PacketClient client, String id) {
        client.awaitEnd();
        Deployed.awaitEnd(application, id, "forced close");
        assertOthersAreServed();
    }

    private void assertOthersAreServed() {
        try (PacketClient other = open("websocket")) {
            connect(other);
            assertAnswers(other);
        }
    }

    private static void assertAnswers(PacketClient client) {
        client.send("427[\"echo-ack\",\"still here\"]");
        String packet = client.next();
        while (!packet.startsWith("437")) {
            packet = client.next();
        }
        assertThat(packet).isEqualTo("437[\"still here\"]");
    }

    /** Joins the main namespace and returns the id of the socket. */
    private static String connect(PacketClient client) {
        client.send("40");
        String connected = client.next();
        assertThat(connected).matches("40\\{\"sid\":\"[\\w-]{20}\"}");
        assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
        return PollingClient.sid(connected);
    }

    private PacketClient open(String transport) {
        URI path = Deployed.path(application, "/socket.io/");
        return PacketClient.open(transport, path);
    }

    private static Stream<Arguments> overBothTransports(String... packets) {
        return Stream.of("polling", "websocket")
                .flatMap(transport -> Stream.of(packets).map(packet -> Arguments.of(transport, packet)));
    }
}
