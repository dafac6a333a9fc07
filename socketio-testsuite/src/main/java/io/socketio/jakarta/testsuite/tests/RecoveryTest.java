/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Connection state recovery, packet by packet and with the official JavaScript client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RecoveryTest {
    private static final Pattern CONNECT = Pattern.compile("40\\{\"sid\":\"([\\w-]{20})\",\"pid\":\"([\\w-]{20})\"}");
    private static final Pattern EVENT_WITH_OFFSET = Pattern.compile("42\\[\"auth\",\\{},\"([0-9a-z]+)\"]");

    private static final Pattern OFFSET = Pattern.compile("\"([0-9a-z]+)\"]$");

    private static final String END = "";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("recovery.war");
    }

    /** What a client needs to come back. */
    private record Token(String sid, String pid, String offset) {

        String connect() {
            return "40{\"pid\":\"" + pid + "\",\"offset\":\"" + offset + "\"}";
        }

        String reply() {
            return "40{\"sid\":\"" + sid + "\",\"pid\":\"" + pid + "\"}";
        }
    }

    private static Token connect(PollingClient client) {
        client.post("40");
        List<String> packets = client.packets();
        Matcher connect = CONNECT.matcher(packets.get(0));
        Matcher event = EVENT_WITH_OFFSET.matcher(packets.get(1));
        assertThat(packets).hasSize(2);
        assertThat(connect.matches()).isTrue();
        assertThat(event.matches()).isTrue();
        return new Token(connect.group(1), connect.group(2), event.group(1));
    }

    private static Token connect(PacketClient client) {
        client.send("40");
        Matcher connect = CONNECT.matcher(client.next());
        assertThat(connect.matches()).isTrue();
        return new Token(connect.group(1), connect.group(2), offset(client.next()));
    }

    private static String offset(String event) {
        Matcher matcher = OFFSET.matcher(event);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static void assertNew(String reply, Token token) {
        Matcher connect = CONNECT.matcher(reply);
        assertThat(connect.matches()).as(reply).isTrue();
        assertThat(connect.group(1)).isNotEqualTo(token.sid());
        assertThat(connect.group(2)).isNotEqualTo(token.pid());
    }

    @Test
    @Tag("SR01")
    void connectReplyHasATokenAndEventsEndWithAnOffset() {
        Token first = connect(client("/recovery/"));
        Token second = connect(client("/recovery/"));

        assertThat(first.pid()).isNotIn(first.sid(), second.pid());
        assertThat(first.offset()).isNotEqualTo(second.offset());
    }

    @Test
    @Tag("SR02")
    void missedEventsAndThenTheOldConnectReplyComeInOnePoll() {
        PollingClient client = client("/recovery/");
        Token token = connect(client);
        client.post("420[\"join\",\"blue\"]");
        assertThat(client.packets()).containsExactly("430[]");
        client.post("1");
        PollingClient other = client("/recovery/");
        connect(other);
        other.post(
                "42[\"to-all\",\"to all\"]",
                "42[\"to-room\",\"blue\",\"to the room\"]",
                "42[\"to-room\",\"" + token.sid() + "\",\"to it alone\"]",
                "42[\"to-room\",\"green\",\"to others\"]");

        PollingClient back = client("/recovery/");
        back.post(token.connect());
        List<String> packets = back.packets();

        assertThat(packets).hasSize(5);
        assertThat(packets.get(0)).matches("42\\[\"news\",\"to all\",\"[0-9a-z]+\"]");
        assertThat(packets.get(1)).matches("42\\[\"news\",\"to the room\",\"[0-9a-z]+\"]");
        assertThat(packets.get(2)).matches("42\\[\"news\",\"to it alone\",\"[0-9a-z]+\"]");
        assertThat(packets.get(3)).isEqualTo(token.reply());
        assertThat(packets.get(4)).as("emitted by the connection handler").startsWith("42[\"auth\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void tokenIsWorthNothingAfterItsOwnerLeft(String transport) {
        try (PacketClient owner = open(transport);
                PacketClient back = open(transport)) {
            Token token = connect(owner);
            owner.send("41");
            Deployed.awaitEnd(application, token.sid(), "client namespace disconnect");

            back.send(token.connect());

            assertNew(back.next(), token);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void copyOfATokenFromBeforeTheLastReturnIsWorthNothing(String transport) {
        try (PacketClient first = open(transport);
                PacketClient second = open(transport);
                PacketClient third = open(transport);
                PacketClient thief = open(transport)) {
            Token token = connect(first);
            second.send(token.connect());
            assertThat(second.next()).isEqualTo(token.reply());
            Token later = new Token(token.sid(), token.pid(), offset(second.next()));
            third.send(later.connect());
            assertThat(third.next()).isEqualTo(token.reply());
            third.next();

            thief.send(token.connect());

            assertNew(thief.next(), token);
            third.send("420[\"echo-ack\",1]");
            assertThat(third.next()).isEqualTo("430[1]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void ofTwoClientsThatUseOneTokenAtTheSameTimeOneGoesOn(String transport) {
        try (PacketClient owner = open(transport);
                PacketClient other = open(transport);
                PacketClient one = open(transport);
                PacketClient two = open(transport)) {
            Token token = connect(owner);
            connect(other);

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> one.send(token.connect())),
                            CompletableFuture.runAsync(() -> two.send(token.connect())))
                    .join();
            String replyToOne = connectReply(one);
            String replyToTwo = connectReply(two);
            other.send("42[\"to-room\",\"" + token.sid() + "\",\"to its owner\"]", "420[\"echo-ack\"]");
            assertThat(other.next()).isEqualTo("430[]");

            assertThat(List.of(replyToOne, replyToTwo))
                    .as("whoever came first, or both, one after the other")
                    .contains(token.reply());
            // The first may have had to go before it was told that it is back.
            boolean oneHears = !replyToOne.equals(END) && hears(one);
            boolean twoHears = !replyToTwo.equals(END) && hears(two);
            assertThat(oneHears).as("one of them, not both").isNotEqualTo(twoHears);
        }
    }

    // Whether it has received the message to the owner of the token; else it is somebody else, or its session has
    // ended.
    private static boolean hears(PacketClient client) {
        for (String packet = nextOrAnswer(client); !packet.isEmpty(); packet = nextOrEnd(client)) {
            if (packet.contains("to its owner")) {
                return true;
            }
            if (packet.equals("430[]")) {
                return false;
            }
        }
        return false;
    }

    private static String nextOrAnswer(PacketClient client) {
        try {
            client.send("420[\"echo-ack\"]");
        } catch (UncheckedIOException e) {
            return END;
        }
        return nextOrEnd(client);
    }

    // Whoever comes second finds what the server said to the first one among what it missed.
    private static String connectReply(PacketClient client) {
        String packet = nextOrEnd(client);
        while (!packet.startsWith("40") && !packet.isEmpty()) {
            packet = nextOrEnd(client);
        }
        return packet;
    }

    private static String nextOrEnd(PacketClient client) {
        try {
            String packet = client.next();
            return packet.equals("1") ? END : packet;
        } catch (IllegalStateException e) {
            return END;
        }
    }

    @Test
    @Tag("SR07")
    void unknownTokenGivesANewIdAndANewToken() {
        PollingClient client = client("/recovery/");

        client.post("40{\"pid\":\"unknown\",\"offset\":\"1\"}");

        Matcher connect = CONNECT.matcher(client.packets().get(0));
        assertThat(connect.matches()).isTrue();
        assertThat(connect.group(2)).isNotEqualTo("unknown");
    }

    @Test
    @Tag("SR08")
    void withoutTheOptionThereIsNoToken() {
        PollingClient client = client("/socket.io/");

        client.post("40");

        assertThat(client.packets().get(0)).matches("40\\{\"sid\":\"[\\w-]{20}\"}");
    }

    @EachTransport
    void clientReturnsTwiceAfterItsConnectionBroke(String transport) {
        run("returnsTwiceAfterItsConnectionBroke", transport);
    }

    @EachTransport
    void clientReturnsTwiceBeforeTheServerNoticed(String transport) {
        run("returnsTwiceBeforeTheServerNoticed", transport);
    }

    @EachTransport
    void clientStartsAnewAfterAnOrderlyDisconnection(String transport) {
        run("startsAnewAfterAnOrderlyDisconnection", transport);
    }

    private PacketClient open(String transport) {
        return PacketClient.open(transport, Deployed.path(application, "/recovery/"));
    }

    private PollingClient client(String path) {
        return new EngineHttp(Deployed.path(application, path)).open();
    }

    private void run(String scenario, String transport) {
        NodeScenario.run("recovery/" + scenario, Deployed.path(application, "/"), transport);
    }
}
