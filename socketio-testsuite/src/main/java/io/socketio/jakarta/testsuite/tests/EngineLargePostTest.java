/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawConnection;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The largest body that is allowed, a megabyte, arriving in a thousand pieces. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineLargePostTest {
    private static final int PIECES = 1_000;
    private static final int PIECE_LENGTH = 1_000;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engineClient("engine-large-post.war");
    }

    @Test
    @Tag("EM16")
    void bodyOfAnAnnouncedLengthIsReadPieceByPiece() {
        PollingClient session = engine().open();
        try (RawConnection connection = begin(session, "Content-Length: " + PIECES * PIECE_LENGTH)) {
            for (int i = 0; i < PIECES; i++) {
                connection.send(piece(i));
            }

            assertEchoed(connection, session);
        }
    }

    @Test
    @Tag("EM16")
    @Tag("EM17")
    void bodyInChunksIsReadChunkByChunk() {
        PollingClient session = engine().open();
        try (RawConnection connection = begin(session, "Transfer-Encoding: chunked")) {
            for (int i = 0; i < PIECES; i++) {
                connection.send(Integer.toHexString(PIECE_LENGTH) + "\r\n" + piece(i) + "\r\n");
            }
            connection.send("0\r\n\r\n");

            assertEchoed(connection, session);
        }
    }

    private static void assertEchoed(RawConnection connection, PollingClient session) {
        assertThat(connection.reply().body()).isEqualTo("ok");
        StringBuilder message = new StringBuilder(PIECES * PIECE_LENGTH);
        for (int i = 0; i < PIECES; i++) {
            message.append(piece(i));
        }
        assertThat(session.poll().body()).isEqualTo(message.toString());
    }

    // Each with its number, so that one that is lost or comes twice is noticed. The first one begins a message.
    private static String piece(int number) {
        return (number == 0 ? "4" : "") + "%04d".formatted(number) + "x".repeat(PIECE_LENGTH - (number == 0 ? 5 : 4));
    }

    private RawConnection begin(PollingClient session, String length) {
        URI path = engine().path();
        return RawConnection.to(path).head(path, "POST", session.query(), length, "Content-Type: text/plain");
    }

    private EngineHttp engine() {
        return new EngineHttp(Deployed.path(application, "/engine.io/"));
    }
}
