/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that do not take what is sent to them, as the application's observers see them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SlowConsumerTest {
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final String PAGE = "42/news,[\"page\"]";
    // 60 kB each, more than the server and the network keep for one client.
    private static final int PAGES = 500;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.news();
    }

    @Test
    void clientThatNeverReadsItsWebSocketIsToldOfBeforeItIsCutOff() {
        try (PacketClient reader = reader();
                RawWebSocket stalled = RawWebSocket.ofSlowReader(server(), "EIO=4&transport=websocket")) {
            stalled.text();
            String id = sid(stalled.send("40/news,").text());
            try {
                for (int i = 0; i < PAGES; i++) {
                    stalled.send(PAGE);
                }
            } catch (UncheckedIOException e) {
                assertThat(e).as("the server has closed already").isNotNull();
            }

            awaitCutOff(reader, id);
        }
    }

    @Test
    void clientThatNeverPollsIsToldOfBeforeItIsCutOff() {
        try (PacketClient reader = reader()) {
            PollingClient stalled = new EngineHttp(server()).open();
            stalled.post("40/news,");
            String id = sid(stalled.packets().get(0));

            stalled.post(PAGE.concat("\u001e").repeat(PAGES - 1) + PAGE);

            awaitCutOff(reader, id);
        }
    }

    /** A client that reads. */
    private PacketClient reader() {
        PacketClient reader = PacketClient.open("websocket", server());
        reader.send("40/news,");
        String id = sid(reader.next());
        for (int i = 0; i < PAGES; i++) {
            reader.send(PAGE);
            assertThat(reader.next()).startsWith("42/news,[\"page\"");
        }
        assertThat(told(reader, id)).isEqualTo("[]");
        return reader;
    }

    private static void awaitCutOff(PacketClient reader, String id) {
        // A thread of Tomcat may fail when it goes on with a message of a connection that has been closed.
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(told(reader, id))
                        .contains("gone: transport error")
                        .contains("slow, told later"));
        assertThat(told(reader, id).replace(",\"slow, told later\"", ""))
                .isEqualTo("[\"slow in /news\",\"gone: transport error\"]");
    }

    /** What the application was told of a socket, as JSON. */
    private static String told(PacketClient reader, String id) {
        reader.send("42/news,1[\"told\",\"" + id + "\"]");
        String answer = reader.next();
        assertThat(answer).startsWith("43/news,1[").endsWith("]");
        return answer.substring("43/news,1[".length(), answer.length() - 1);
    }

    private static String sid(String connected) {
        Matcher matcher = SID.matcher(connected);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private URI server() {
        return Deployed.path(application, "/socket.io/");
    }
}
