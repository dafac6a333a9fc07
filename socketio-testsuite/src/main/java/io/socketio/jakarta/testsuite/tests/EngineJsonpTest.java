/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Polling with scripts and forms (JSONP), in both revisions of the protocol. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineJsonpTest {
    private static final String HANDSHAKE = "EIO=4&transport=polling&j=7";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-jsonp.war");
    }

    @Test
    void handshakeIsAScript() {
        HttpResponse<String> answer = engine().get(HANDSHAKE);

        assertThat(answer.body()).startsWith("___eio[7](\"0{\\\"sid\\\":\\\"").endsWith("}\");");
        assertThat(header(answer, "content-type").replace(" ", ""))
                .isEqualToIgnoringCase("text/javascript;charset=UTF-8");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    }

    @Test
    void handshakeOfRevision3AnnouncesItsLength() {
        String body = engine().get("EIO=3&transport=polling&j=0").body();

        assertThat(body).matches("___eio\\[0]\\(\"\\d+:0\\{.*}\"\\);");
    }

    @Test
    void indexOfTheHandshakeIsThatOfTheSession() {
        String session = open("EIO=4&transport=polling&j=1;alert(2)//3");
        post(session + "&j=9", "d=4a");

        assertThat(engine().get(session + "&j=9").body()).isEqualTo("___eio[123](\"4a\");");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d=4%C3%A9+%2B%26%E6%BC%A2%F0%9F%98%80 | 4é +&漢😀",
                "x=1&d=4a%5C%5Cnb | 4a\\\\nb",
                "d=4a%5Cnb | 4a\\u000ab",
                "d=4%E2%80%A8%3C/script%3E%22 | 4\\u2028\\u003c/script>\\\"",
                "d=bAQID | bAQID"
            })
    void formIsAnsweredByAScript(String form, String script) {
        String session = open(HANDSHAKE);
        HttpResponse<String> post = post(session, form);

        assertThat(post.statusCode()).isEqualTo(200);
        assertThat(post.body()).isEqualTo("ok");
        assertThat(engine().get(session).body()).isEqualTo("___eio[7](\"" + script + "\");");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=1", "4text"})
    void formWithoutThePayloadIsIgnored(String form) {
        String session = open(HANDSHAKE);

        assertThat(post(session, form).body()).isEqualTo("ok");
        post(session, "d=4still here");
        assertThat(engine().get(session).body()).isEqualTo("___eio[7](\"4still here\");");
    }

    @Test
    void bytesOfRevision3AreBase64() {
        String session = open("EIO=3&transport=polling&j=0");
        post(session, "d=6:b4AQID");

        assertThat(engine().get(session).body()).isEqualTo("___eio[0](\"6:b4AQID\");");
    }

    @Test
    void formThatIsTooLargeIsRefused() {
        EngineHttp small = new EngineHttp(Deployed.path(application, "/eio3-small/"));
        String session = HANDSHAKE + "&sid=" + PollingClient.sid(plain(small.get(HANDSHAKE)));

        assertThat(small.post(session, "d=4" + "a".repeat(100)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin | http://stranger.example",
                "Referer | http://stranger.example/page",
                "Referer | http://127.0.0.1.stranger.example/",
                "Referer | about:blank",
                "Sec-Fetch-Site | cross-site",
                "Sec-Fetch-Site | same-site",
                "Cookie | user=1",
                "Authorization | Basic QQ=="
            })
    void pageOfAnotherOriginIsRefused(String name, String value) {
        HttpResponse<String> answer = engine().send(request(name, value));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
    }

    @Test
    void pageOfTheSameHostIsServed() {
        String page = application.getProtocol() + "://" + application.getAuthority();

        assertThat(engine().send(request("Referer", page + "/chat.html")).statusCode())
                .isEqualTo(200);
        assertThat(engine().send(request("Origin", page)).statusCode()).isEqualTo(200);
        assertThat(engine().send(request("Sec-Fetch-Site", "same-origin").header("Cookie", "user=1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pageOfAnAllowedOriginIsServed() {
        EngineHttp cors = new EngineHttp(Deployed.path(application, "/cors/"));
        HttpRequest.Builder request = cors.request(HANDSHAKE)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Referer", "https://friend.example/")
                .header("Cookie", "user=1")
                .GET();

        assertThat(cors.send(request).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder request(String header, String value) {
        return engine().request(HANDSHAKE).header(header, value).GET();
    }

    private HttpResponse<String> post(String session, String form) {
        return engine().send(engine().request(session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The query of a session's requests. */
    private String open(String handshake) {
        return handshake.replaceAll("&j=.*", "") + "&sid="
                + PollingClient.sid(plain(engine().get(handshake.replace(";", "%3B"))));
    }

    private static String plain(HttpResponse<String> script) {
        return script.body().replace("\\", "");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private EngineHttp engine() {
        return new EngineHttp(Deployed.path(application, "/eio3/"));
    }
}
