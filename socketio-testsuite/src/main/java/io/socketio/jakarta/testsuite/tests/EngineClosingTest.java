/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends of sessions that no official client brings about. The heartbeat comes every 300 ms, with a second to answer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineClosingTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engineClient("engine-closing.war");
    }

    @Test
    @Tag("EC03")
    void silentClientWithoutAPollIsNotWaitedForWhenTheServerCloses() {
        PollingClient session = engine("/heartbeat/").open();
        assertThat(session.post("4close").body()).isEqualTo("ok");

        Deployed.awaitEnd(application, session.sid(), "ping timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("EC11")
    void whatFollowsAClosePacketIsNotHandled(String transport) {
        try (PacketClient client =
                PacketClient.open(transport, engine("/engine.io/").path())) {
            client.send("4.one", "1", "4.two");
            Deployed.awaitEnd(application, client.sid(), "transport close");

            Deployed.awaitEnd(application, "received-" + client.sid(), "1");
        }
    }

    // No container tells that the connection of a request that waits has ended.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clientThatBreaksOffItsPollIsFoundByTheHeartbeat(boolean isReset) {
        URI path = engine("/heartbeat/").path();
        PollingClient session = engine("/heartbeat/").open();
        RawConnection poll = RawConnection.to(path).head(path, "GET", session.query());
        if (isReset) {
            poll.reset();
        } else {
            poll.close();
        }

        Deployed.awaitEnd(application, session.sid(), "ping timeout");
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }
}
