/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.Frame;
import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Users of the container, tokens, roles, constraints and the end of HTTP sessions. The container of each module knows the
 * users {@code ada} (member and admin) and {@code bob} (member), whose passwords are their names.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SecurityTest {
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final int VIOLATED_POLICY = 1008;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.secured("security.war");
    }

    /** Asks for something at {@code /account}; returns the cookies to go on with: those sent, and new ones. */
    private String account(String what, String cookies) {
        EngineHttp http = new EngineHttp(Deployed.path(application, "/account"));
        HttpResponse<String> answer = http.send(http.request("do=" + what).header("Cookie", cookies));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> kept = new LinkedHashMap<>();
        Stream.concat(Stream.of(cookies.split("; ", -1)), answer.headers().allValues("Set-Cookie").stream())
                .map(cookie -> cookie.split(";", 2)[0])
                .forEach(cookie -> kept.put(cookie.split("=", 2)[0], cookie));
        return String.join("; ", kept.values());
    }

    private String login(String user) {
        return account("login&user=" + user, "none=yet");
    }

    private URI server() {
        return Deployed.path(application, "/socket.io/");
    }

    private PacketClient open(String transport, String... headers) {
        return PacketClient.open(transport, server(), headers);
    }

    /** Joins a namespace; returns the id of the socket. */
    private static String join(PacketClient client, String namespace) {
        client.send("40" + namespace + ",");
        return sid(client.next());
    }

    private static String sid(String packet) {
        Matcher connected = SID.matcher(packet);
        assertThat(connected.find()).isTrue();
        return connected.group(1);
    }

    private static String ask(PacketClient client, String event) {
        client.send("42/chat,1" + event);
        return client.next();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void userWhoHasLoggedInIsTheUserOfTheSocket(String transport) {
        try (PacketClient client = open(transport, "Cookie: " + login("ada"))) {
            join(client, "/chat");

            assertThat(ask(client, "[\"whoami\"]")).isEqualTo("43/chat,1[\"ada\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void rolesOfTheContainerDecide(String transport) {
        try (PacketClient ada = open(transport, "Cookie: " + login("ada"));
                PacketClient bob = open(transport, "Cookie: " + login("bob"));
                PacketClient nobody = open(transport)) {
            join(ada, "/chat");
            join(bob, "/chat");
            join(nobody, "/chat");

            assertThat(ask(ada, "[\"erase\",\"news\"]")).isEqualTo("43/chat,1[\"erased news\"]");
            assertThat(ask(bob, "[\"erase\",\"news\"]")).isEqualTo("43/chat,1[\"denied\"]");
            assertThat(ask(nobody, "[\"publish\",{}]")).isEqualTo("43/chat,1[\"denied\"]");
            assertThat(ask(nobody, "[\"whoami\"]")).isEqualTo("43/chat,1[\"nobody\"]");
        }
    }

    @Test
    void namespaceForMembersRefusesOthers() {
        try (PacketClient bob = open("websocket", "Cookie: " + login("bob"));
                PacketClient nobody = open("websocket")) {
            join(bob, "/members");
            nobody.send("40/members,");

            assertThat(nobody.next()).isEqualTo("44/members,{\"message\":\"not authorized\"}");
        }
    }

    @Test
    void constraintOfTheDeploymentDescriptorHolds() {
        URI path = Deployed.path(application, "/protected/");
        try (RawWebSocket refused = RawWebSocket.open(path, "EIO=4&transport=websocket");
                PacketClient bob = PacketClient.open("websocket", path, "Cookie: " + login("bob"))) {
            assertThat(refused.reply().status()).isNotEqualTo(101);
            assertThat(new EngineHttp(path).get(EngineHttp.HANDSHAKE).body()).doesNotContain("\"sid\"");
            bob.send("40");
            assertThat(bob.next()).startsWith("40{\"sid\":");
        }
    }

    @Test
    void logoutDisconnectsTheSockets() {
        String cookie = login("bob");
        try (PacketClient client = open("polling", "Cookie: " + cookie);
                PacketClient other = open("polling", "Cookie: " + login("bob"))) {
            String id = join(client, "/chat");
            join(other, "/chat");

            account("logout", cookie);

            assertThat(client.next()).isEqualTo("41/chat,");
            client.awaitEnd();
            Deployed.awaitEnd(application, id, "server namespace disconnect");
            assertThat(ask(other, "[\"whoami\"]")).isEqualTo("43/chat,1[\"bob\"]");
        }
    }

    /** Jakarta WebSocket has the container close the WebSockets of a user who logs out, too; either may be first. */
    @Test
    void logoutEndsTheWebSocketsOfTheUser() {
        String cookie = login("bob");
        try (RawWebSocket webSocket = RawWebSocket.open(server(), "EIO=4&transport=websocket", "Cookie: " + cookie);
                PacketClient other = open("websocket", "Cookie: " + login("bob"))) {
            webSocket.text();
            webSocket.send("40/chat,");
            String id = sid(webSocket.text());
            join(other, "/chat");

            account("logout", cookie);

            Frame first = webSocket.next();
            if (first.isEnd()) {
                assertThat(first.closeCode()).hasValue(VIOLATED_POLICY);
            } else {
                assertThat(first.text()).isEqualTo("41/chat,");
                webSocket.end();
            }
            Deployed.awaitEnd(application, id, "server namespace disconnect", "transport error");
            assertThat(ask(other, "[\"whoami\"]")).isEqualTo("43/chat,1[\"bob\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void visitorWhoLogsInKeepsTheSocketUntilTheLogout(String transport) {
        String visitor = account("visit", "none=yet");
        try (PacketClient client = open(transport, "Cookie: " + visitor)) {
            String id = join(client, "/chat");
            String user = account("login&user=bob", visitor);
            assertThat(user).isNotEqualTo(visitor);
            assertThat(ask(client, "[\"whoami\"]")).isEqualTo("43/chat,1[\"nobody\"]");

            account("logout", user);

            assertThat(client.next()).isEqualTo("41/chat,");
            Deployed.awaitEnd(application, id, "server namespace disconnect");
        }
    }

    @Test
    void tokenSaysWhoTheClientIs() {
        try (PacketClient client = open("websocket")) {
            client.send("40/tokens,");
            assertThat(client.next()).isEqualTo("44/tokens,{\"message\":\"a token is needed\"}");
            client.send("40/tokens,{\"user\":\"Eve\",\"millis\":0}");
            assertThat(client.next()).isEqualTo("44/tokens,{\"message\":\"authentication expired\"}");
            client.send("40/tokens,{\"user\":\"Ada\",\"millis\":60000}");
            assertThat(client.next()).startsWith("40/tokens,{\"sid\":");

            client.send("42/tokens,1[\"whoami\"]");
            assertThat(client.next()).isEqualTo("43/tokens,1[\"Ada\"]");
        }
    }

    @Test
    void socketEndsWithItsToken() {
        try (PacketClient client = open("websocket")) {
            client.send("40/tokens,{\"user\":\"Ada\",\"millis\":60000}");
            assertThat(client.next()).startsWith("40/tokens,{\"sid\":");

            client.send("42/tokens,1[\"renew\",{\"user\":\"Ada\",\"millis\":300}]");

            assertThat(client.next()).isEqualTo("43/tokens,1[\"renewed\"]");
            assertThat(client.next()).isEqualTo("41/tokens,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void dataThatIsInvalidIsAnsweredWithItsPlaceAndNotItsValue(String transport) {
        try (PacketClient bob = open(transport, "Cookie: " + login("bob"));
                LogCapture log = LogCapture.start()) {
            join(bob, "/chat");

            String answer = ask(bob, "[\"publish\",{\"title\":\" \",\"text\":\"something much too long for it\"}]");

            assertThat(answer)
                    .contains("\"path\":\"article.title\"")
                    .contains("\"message\":\"must not be blank\"")
                    .contains("\"path\":\"article.text\"")
                    .doesNotContain("something");
            assertThat(ask(bob, "[\"publish\",{\"title\":\"a\",\"text\":\"b\"}]"))
                    .isEqualTo("43/chat,1[\"published a\"]");
            assertThat(log.text()).doesNotContain("something much");
        }
    }

    @Test
    void authDataThatIsInvalidRefusesTheClient() {
        try (PacketClient client = open("websocket")) {
            client.send("40/chat,{\"nickname\":\"far too long\"}");

            assertThat(client.next())
                    .startsWith("44/chat,{\"message\":\"invalid auth data\",\"data\":{\"violations\":[{")
                    .contains("\"path\":\"profile.nickname\"")
                    .doesNotContain("far too long");
        }
    }
}
