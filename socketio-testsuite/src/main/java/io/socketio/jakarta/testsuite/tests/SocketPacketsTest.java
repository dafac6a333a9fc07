/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, acknowledgements, broadcasts and leaving, packet by packet. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketPacketsTest {
    private static final String TWO_PLACEHOLDERS =
            "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}";
    private static final String CLOSING_POLL = "6\u001e1";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("packets.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS11")
    void eventIsAnsweredByAnEvent(String transport) {
        try (PacketClient client = connected(transport, "/socket.io/")) {
            client.send("42[\"echo\",1,\"2\",{\"3\":[true]}]");

            assertThat(client.next()).isEqualTo("42[\"echo-back\",1,\"2\",{\"3\":[true]}]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS12")
    void eventWithAttachmentsIsAnsweredByOneWithAttachments(String transport) {
        try (PacketClient client = connected(transport, "/socket.io/")) {
            client.send("452-[\"echo\"," + TWO_PLACEHOLDERS + "]");
            client.send(new byte[] {1, 2, 3});
            client.send(new byte[] {4, 5, 6});

            assertThat(client.next()).isEqualTo("452-[\"echo-back\"," + TWO_PLACEHOLDERS + "]");
            assertThat(client.next()).isEqualTo("bAQID");
            assertThat(client.next()).isEqualTo("bBAUG");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS13")
    void acknowledgementCarriesTheIdOfItsEvent(String transport) {
        try (PacketClient client = connected(transport, "/socket.io/")) {
            client.send("42456[\"echo-ack\",1,\"2\",{\"3\":[false]}]");

            assertThat(client.next()).isEqualTo("43456[1,\"2\",{\"3\":[false]}]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS14")
    void acknowledgementCarriesAttachments(String transport) {
        try (PacketClient client = connected(transport, "/socket.io/")) {
            client.send("452-789[\"echo-ack\"," + TWO_PLACEHOLDERS + "]");
            client.send(new byte[] {1, 2, 3});
            client.send(new byte[] {4, 5, 6});

            assertThat(client.next()).isEqualTo("462-789[" + TWO_PLACEHOLDERS + "]");
            assertThat(client.next()).isEqualTo("bAQID");
            assertThat(client.next()).isEqualTo("bBAUG");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS09")
    void leavingIsNotAnswered(String transport) {
        try (PacketClient client = connected(transport, "/fast/")) {
            client.send("41");

            assertThat(client.next()).as("the heartbeat").isEqualTo("2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS10")
    void leavingOneNamespaceLeavesTheOtherAlone(String transport) {
        try (PacketClient client = connected(transport, "/socket.io/")) {
            join(client, "/custom");
            client.send("41/custom,", "42[\"echo\",\"still here\"]");

            assertThat(client.next()).isEqualTo("42[\"echo-back\",\"still here\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("SB01")
    @Tag("SB02")
    void broadcastStaysInItsNamespace(String transport) {
        try (PacketClient inside = connected(transport, "/socket.io/");
                PacketClient outside = connected(transport, "/socket.io/")) {
            join(inside, "/custom");
            inside.send("42/custom,[\"to-all\",\"text\"]");
            inside.send("451-/custom,[\"to-all\",{\"_placeholder\":true,\"num\":0}]");
            inside.send(new byte[] {1, 2, 3});

            assertThat(inside.next()).isEqualTo("42/custom,[\"news\",\"text\"]");
            assertThat(inside.next()).isEqualTo("451-/custom,[\"news\",{\"_placeholder\":true,\"num\":0}]");
            assertThat(inside.next()).isEqualTo("bAQID");
            outside.send("42[\"echo\",\"nothing before\"]");
            assertThat(outside.next()).isEqualTo("42[\"echo-back\",\"nothing before\"]");
        }
    }

    @Test
    @Tag("SC31")
    void secondConnectIsAnsweredByTheEndOfTheSession() {
        PollingClient client = pollingConnected();

        client.post("40");

        assertThat(client.poll().body()).isEqualTo(CLOSING_POLL);
    }

    @Test
    @Tag("SC32")
    void eventBeforeConnectIsAnsweredByTheEndOfTheSession() {
        PollingClient client = new EngineHttp(Deployed.path(application, "/socket.io/")).open();

        client.post("42[\"echo\"]");

        assertThat(client.poll().body()).isEqualTo(CLOSING_POLL);
    }

    @Test
    @Tag("SC33")
    void packetThatMakesNoSenseIsAnsweredByTheEndOfTheSession() {
        PollingClient client = pollingConnected();

        client.post("4abc");

        assertThat(client.poll().body()).isEqualTo(CLOSING_POLL);
    }

    private PollingClient pollingConnected() {
        PollingClient client = new EngineHttp(Deployed.path(application, "/socket.io/")).open();
        client.post("40");
        assertThat(client.packets())
                .satisfiesExactly(
                        packet -> assertThat(packet).startsWith("40{\"sid\":"),
                        packet -> assertThat(packet).isEqualTo("42[\"auth\",{}]"));
        return client;
    }

    private PacketClient connected(String transport, String path) {
        PacketClient client = PacketClient.open(transport, Deployed.path(application, path));
        client.send("40");
        assertThat(List.of(client.next(), client.next()).get(1)).isEqualTo("42[\"auth\",{}]");
        return client;
    }

    private static void join(PacketClient client, String namespace) {
        client.send("40" + namespace + ",");
        assertThat(client.next()).startsWith("40" + namespace + ",{\"sid\":");
        assertThat(client.next()).isEqualTo("42" + namespace + ",[\"auth\",{}]");
    }
}
