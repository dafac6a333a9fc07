/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

/** Headers of replies that the application or an old browser asks for, and the rest of what a handshake may be given. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ReplyHeadersTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.http("reply-headers.war");
    }

    @Test
    @Tag("EU16")
    @Tag("EU17")
    @Tag("EU18")
    void hooksAddHeadersOnceForASessionAndToEveryReply() {
        EngineHttp http = engine("/headers/");
        HttpResponse<String> handshake = http.send(http.request(HANDSHAKE).header("X-Question", "42"));
        String query = HANDSHAKE + "&sid=" + PollingClient.sid(handshake.body());
        HttpResponse<String> post = http.post(query, "4x");
        HttpResponse<String> poll = http.get(query);

        assertThat(header(handshake, "x-initial")).isEqualTo("42");
        assertThat(handshake.headers().allValues("set-cookie")).hasSize(2).contains("mycookie=456");
        for (HttpResponse<String> later : List.of(post, poll)) {
            assertThat(later.headers().map()).doesNotContainKeys("x-initial", "set-cookie");
        }
        for (HttpResponse<String> reply : List.of(handshake, post, poll)) {
            assertThat(header(reply, "x-every")).isEqualTo("polling");
        }
    }

    @Test
    @Tag("EU19")
    void hooksAddHeadersToTheWebSocketHandshakeWithoutTheCookie() {
        try (RawWebSocket client = webSocket("/headers/", "EIO=4&transport=websocket")) {
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(client.reply().header("x-initial")).isEqualTo("none");
            assertThat(client.reply().header("set-cookie")).isEqualTo("mycookie=456");
            assertThat(client.reply().header("x-every")).isEqualTo("websocket");
        }
    }

    @Test
    void upgradeHasTheHeadersOfEveryReplyOnly() {
        PollingClient session = engine("/headers/").open();
        try (RawWebSocket client = session.upgrade()) {
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(client.reply().header("x-every")).isEqualTo("websocket");
            assertThat(client.reply().headers()).doesNotContainKeys("x-initial", "set-cookie");
        }
    }

    @Test
    void refusalHasNoHeaderOfAHook() {
        HttpResponse<String> refused = engine("/headers/").get("EIO=4&transport=abc");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().map()).doesNotContainKeys("x-initial", "x-every");
    }

    @Test
    void hookThatFailsBreaksNeitherRequestNorHeader() {
        try (LogCapture log = LogCapture.start();
                RawWebSocket client = webSocket("/broken-headers/", "EIO=4&transport=websocket")) {
            HttpResponse<String> handshake = engine("/broken-headers/").get(HANDSHAKE);

            assertThat(handshake.body()).startsWith("0{");
            assertThat(header(handshake, "x-first")).isEqualTo("1");
            assertThat(handshake.headers().map()).doesNotContainKeys("x-second", "x-injected");
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(client.reply().headers()).containsKey("x-first").doesNotContainKeys("x-second", "x-injected");
            assertThat(log.text()).contains("X-Second has a line break");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/4.0 (compatible;MSIE 8.0; Windows NT 6.0)",
                "Mozilla/5.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)"
            })
    @Tag("EU13")
    void filterOfInternetExplorer8IsSwitchedOff(String userAgent) {
        assertFilterIsOff(userAgent);
    }

    @Test
    @Tag("EU14")
    void filterOfInternetExplorer11IsSwitchedOff() {
        assertFilterIsOff("Mozilla/5.0 (Windows NT 6.3; Trident/7.0; rv:11.0) like Gecko");
    }

    private void assertFilterIsOff(String userAgent) {
        EngineHttp http = engine("/plain/");
        HttpResponse<String> handshake = http.send(http.request(HANDSHAKE).header("User-Agent", userAgent));
        String query = HANDSHAKE + "&sid=" + PollingClient.sid(handshake.body());
        HttpRequest.Builder post = http.request(query).header("User-Agent", userAgent);

        assertThat(header(handshake, "x-xss-protection")).isEqualTo("0");
        assertThat(header(http.send(post.POST(BodyPublishers.ofString("4x"))), "x-xss-protection"))
                .isEqualTo("0");
    }

    @Test
    void otherBrowsersAreToldNothingOfIt() {
        assertThat(engine("/plain/").get(HANDSHAKE).headers().map()).doesNotContainKey("x-xss-protection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-1", "later-1&when=later"})
    @Tag("EH11")
    @Tag("EH12")
    void applicationChoosesTheSessionId(String parameters) {
        HttpResponse<String> handshake = engine("/ids/").get(HANDSHAKE + "&id=polling-" + parameters);
        String id = "polling-" + parameters.replaceFirst("&.*", "");

        assertThat(handshake.body()).startsWith("0{\"sid\":\"" + id + "\",");
        assertThat(header(handshake, "set-cookie")).startsWith("io=" + id + ";");
        assertThat(engine("/ids/").post(HANDSHAKE + "&sid=" + id, "4x").body()).isEqualTo("ok");
        assertThat(engine("/ids/").get(HANDSHAKE + "&sid=" + id).body()).isEqualTo("4x");
        try (RawWebSocket client = webSocket("/ids/", "EIO=4&transport=websocket&id=ws-" + parameters)) {
            assertThat(client.text()).startsWith("0{\"sid\":\"ws-" + parameters.replaceFirst("&.*", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id=x&when=fails", "id=x&when=fails-later", "id=", "id=a%20b", "id=a%0d%0ab", "id=a%2Fb"})
    @Tag("EH13")
    @Tag("EH14")
    void handshakeWithoutAValidIdIsRefused(String parameters) {
        HttpResponse<String> polling = engine("/ids/").get(HANDSHAKE + "&" + parameters);

        assertThat(polling.statusCode()).isEqualTo(400);
        assertThat(polling.body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
        assertThat(header(polling, "set-cookie")).isEmpty();
        try (RawWebSocket client = webSocket("/ids/", "EIO=4&transport=websocket&" + parameters)) {
            assertThat(client.reply().status()).isEqualTo(400);
            assertThat(client.reply().body()).isEqualTo("Bad request");
        }
    }

    @Test
    void idOfAnotherSessionIsRefusedOnBothTransports() {
        String twice = "&id=twice";
        assertThat(engine("/ids/").get(HANDSHAKE + twice).body()).startsWith("0{");

        assertThat(engine("/ids/").get(HANDSHAKE + twice).statusCode()).isEqualTo(400);
        assertThat(engine("/ids/").get(HANDSHAKE + twice + "&when=later").statusCode())
                .isEqualTo(400);
        try (RawWebSocket client = webSocket("/ids/", "EIO=4&transport=websocket" + twice)) {
            assertThat(client.reply().status()).isEqualTo(400);
        }
        assertThat(engine("/ids/").post(HANDSHAKE + "&sid=twice", "4x").body()).isEqualTo("ok");
    }

    @Test
    @Tag("EH25")
    void initialPacketIsTheFirstMessage() {
        assertThat(engine("/greeting/").get(HANDSHAKE).body()).matches("0\\{.*}\u001e4welcome");
        try (RawWebSocket client = webSocket("/greeting/", "EIO=4&transport=websocket")) {
            assertThat(client.text()).startsWith("0{");
            assertThat(client.text()).isEqualTo("4welcome");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bare", "/bare/", "/bare/some/where"})
    @Tag("EH26")
    @Tag("EH27")
    void pathIsServedWithoutItsTrailingSlash(String path) {
        PollingClient session = engine(path).open();

        assertThat(session.post("4x").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4x");
        try (RawWebSocket client = session.upgrade()) {
            assertThat(client.send("2probe").text()).isEqualTo("3probe");
        }
    }

    @Test
    void pathThatOnlyBeginsTheSameIsNotServed() {
        assertThat(engine("/baresome").get(HANDSHAKE).statusCode()).isEqualTo(404);
        assertThat(engine("/plain").get(HANDSHAKE).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("EU04")
    void enginesBesideEachOtherUpgradeTheirOwnSessions() {
        PollingClient first = engine("/plain/").open();
        PollingClient second = engine("/greeting/").open();
        try (RawWebSocket ofFirst = first.upgrade();
                RawWebSocket ofSecond = second.upgrade()) {
            assertThat(ofFirst.send("2probe").text()).isEqualTo("3probe");
            assertThat(ofSecond.send("2probe").text()).isEqualTo("3probe");
            assertThat(ofFirst.send("5").send("4first").text()).isEqualTo("4first");
            assertThat(ofSecond.send("5").send("4second").text()).isEqualTo("4second");
        }
        assertThat(engine("/greeting/").get(first.query()).statusCode()).isEqualTo(400);
    }

    private RawWebSocket webSocket(String path, String query) {
        return RawWebSocket.open(Deployed.path(application, path), query);
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}
