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
import java.net.http.HttpResponse;
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
 * HTTP sessions that end because nobody used them, which the container notices by itself. That of each module looks for
 * them once a second, or as often as it can.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HttpSessionTimeoutTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.visitors("visitors.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void socketsEndWithTheHttpSessionThatTimedOut(String transport) {
        String visitor = visit();
        try (PacketClient client = open(transport, "/leaving/", visitor);
                PacketClient stranger = open(transport, "/leaving/", "none=yet")) {
            String id = join(client);
            join(stranger);

            Deployed.awaitEnd(application, id, "server namespace disconnect");
            assertThat(client.next()).isEqualTo("41");
            client.awaitEnd();
            assertAnswers(stranger);
        }
    }

    @Test
    void socketsOutliveTheHttpSessionThatTimedOutIfItIsIgnored() {
        String visitor = visit();
        try (PacketClient staying = open("websocket", "/staying/", visitor);
                PacketClient leaving = open("websocket", "/leaving/", visitor)) {
            String id = join(staying);
            String witness = join(leaving);

            Deployed.awaitEnd(application, witness, "server namespace disconnect");
            assertAnswers(staying);
            Deployed.assertOpen(application, id);
        }
    }

    /** Begins an HTTP session that ends after a second; returns its cookie. */
    private String visit() {
        HttpResponse<String> answer = new EngineHttp(Deployed.path(application, "/account")).get("do=visit&idle=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private PacketClient open(String transport, String path, String cookie) {
        return PacketClient.open(transport, Deployed.path(application, path), "Cookie: " + cookie);
    }

    /** Joins the main namespace and returns the id of the socket. */
    private static String join(PacketClient client) {
        client.send("40");
        String id = PollingClient.sid(client.next());
        assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
        return id;
    }

    private static void assertAnswers(PacketClient client) {
        client.send("421[\"echo-ack\",\"here\"]");
        assertThat(client.next()).isEqualTo("431[\"here\"]");
    }
}
