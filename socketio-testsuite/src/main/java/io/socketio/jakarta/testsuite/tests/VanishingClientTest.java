/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawConnection;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clients that are gone without a word, with a TCP reset or as behind a cable that was pulled, in the middle of
 * something. The heartbeat is every 300 ms with 500 ms to answer.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class VanishingClientTest {
    private static final int CLIENTS = 10;
    // Connections that this test or the container keep open for the next request.
    private static final int SPARE_DESCRIPTORS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    // Of a masked text message of 100 bytes, its first one: "4".
    private static final byte[] HALF_A_MESSAGE = {(byte) 0x81, (byte) (0x80 | 100), 1, 2, 3, 4, '4' ^ 1};

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.hostileTarget("vanishing-client.war");
    }

    /** What clients are doing when they vanish. */
    enum Moment {
        POLL,
        UPGRADE,
        POST,
        MESSAGE
    }

    /** How they vanish. */
    enum Manner {
        RESET,
        SILENCE
    }

    @ParameterizedTest
    @CsvSource({
        "POLL, RESET, ping timeout",
        "POLL, SILENCE, ping timeout",
        "UPGRADE, RESET, ping timeout",
        "UPGRADE, SILENCE, ping timeout",
        "POST, RESET, transport error",
        "POST, SILENCE, ping timeout",
        "MESSAGE, RESET, transport error",
        "MESSAGE, SILENCE, ping timeout",
    })
    void sessionEndsAndNothingIsLeftOfIt(Moment moment, Manner manner, String reason) {
        try (Bystander bystander = Bystander.enter(application)) {
            ServerFigures before = ServerFigures.of(application);
            List<Client> clients = Stream.generate(() -> enter(moment))
                    .limit(CLIENTS)
                    .peek(client -> vanish(client, manner))
                    .toList();

            clients.forEach(client -> Deployed.awaitEnd(application, client.sid(), reason));
            bystander.assertUndisturbed();
            clients.forEach(Client::close);
            await().atMost(LIMIT).untilAsserted(() -> {
                ServerFigures after = ServerFigures.of(application);
                assertThat(after.sessions()).isEqualTo(before.sessions());
                assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + SPARE_DESCRIPTORS);
            });
        }
    }

    private static void vanish(Client client, Manner manner) {
        if (manner == Manner.RESET) {
            client.connections().forEach(Line::reset);
        }
    }

    private Client enter(Moment moment) {
        URI path = Deployed.path(application, "/brisk/");
        if (moment == Moment.MESSAGE) {
            RawWebSocket webSocket = RawWebSocket.open(path, "EIO=4&transport=websocket");
            String sid = PollingClient.sid(webSocket.text());
            webSocket.raw(HALF_A_MESSAGE);
            return new Client(sid, List.of(Line.of(webSocket)));
        }
        PollingClient session = new EngineHttp(path).open();
        RawConnection request = RawConnection.to(path);
        if (moment == Moment.POST) {
            request.head(path, "POST", session.query(), "Content-Length: 100", "Content-Type: text/plain")
                    .send("4");
            return new Client(session.sid(), List.of(Line.of(request)));
        }
        request.head(path, "GET", session.query());
        if (moment == Moment.POLL) {
            return new Client(session.sid(), List.of(Line.of(request)));
        }
        RawWebSocket webSocket = session.upgrade();
        assertThat(webSocket.send("2probe").text()).isEqualTo("3probe");
        return new Client(session.sid(), List.of(Line.of(webSocket), Line.of(request)));
    }

    /** The connections of one session. */
    private record Client(String sid, List<Line> connections) {
        void close() {
            connections.forEach(Line::close);
        }
    }

    /** A connection, whatever is spoken on it. */
    private interface Line {
        void reset();

        void close();

        static Line of(RawConnection connection) {
            return of(connection::reset, connection::close);
        }

        static Line of(RawWebSocket webSocket) {
            return of(webSocket::reset, webSocket::close);
        }

        private static Line of(Runnable reset, Runnable close) {
            return new Line() {
                @Override
                public void reset() {
                    reset.run();
                }

                @Override
                public void close() {
                    close.run();
                }
            };
        }
    }
}
