/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
 * A server behind the container's {@code BASIC} login. Its users are those of {@link SecurityTest}, whose passwords are
 * their names.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class BasicLoginTest {
    private static final String WEBSOCKET = "EIO=4&transport=websocket";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.securedByBasicLogin("basic-login.war");
    }

    @Test
    void clientIsAskedWhoItIs() {
        HttpResponse<String> handshake = new EngineHttp(server()).get(EngineHttp.HANDSHAKE);

        assertThat(handshake.statusCode()).isEqualTo(401);
        assertThat(handshake.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWithIgnoringCase("Basic ");
        try (RawWebSocket client = RawWebSocket.open(server(), WEBSOCKET)) {
            assertThat(client.reply().status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada:bob", "nobody:nobody"})
    void wrongPasswordIsRefused(String nameAndPassword) {
        String credentials = credentials(nameAndPassword);

        assertThat(new EngineHttp(server(), credentials)
                        .get(EngineHttp.HANDSHAKE)
                        .statusCode())
                .isEqualTo(401);
        try (RawWebSocket client = RawWebSocket.open(server(), WEBSOCKET, credentials)) {
            assertThat(client.reply().status()).isEqualTo(401);
        }
    }

    @Test
    void userOfEachPollIsTheUserOfTheSocket() {
        PollingClient session = new EngineHttp(server(), credentials("ada:ada")).open();

        assertThat(session.post("40").body()).isEqualTo("ok");
        assertThat(session.packets()).singleElement().asString().startsWith("40{\"sid\":");
        assertThat(session.post("421[\"whoami\"]").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("431[\"ada\"]");
    }

    @Test
    void pollWithoutAPasswordIsRefusedAndTheSessionGoesOn() {
        String credentials = credentials("bob:bob");
        PollingClient session = new EngineHttp(server(), credentials).open();

        assertThat(new EngineHttp(server()).get(session.query()).statusCode()).isEqualTo(401);

        assertThat(session.post("40").body()).isEqualTo("ok");
        assertThat(session.packets()).singleElement().asString().startsWith("40{\"sid\":");
    }

    @Test
    void userOfTheUpgradeIsTheUserOfTheSocket() {
        try (RawWebSocket client = RawWebSocket.open(server(), WEBSOCKET, credentials("bob:bob"))) {
            assertThat(client.text()).startsWith("0{");
            assertThat(client.send("40").text()).startsWith("40{\"sid\":");
            assertThat(client.send("421[\"whoami\"]").text()).isEqualTo("431[\"bob\"]");
        }
    }

    private URI server() {
        return Deployed.path(application, "/protected/");
    }

    private static String credentials(String nameAndPassword) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
