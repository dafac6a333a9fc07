/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Socket.IO packets of clients of version 2, on the wire. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class Revision3PacketsTest {
    private static final String HANDSHAKE = "EIO=3&transport=polling";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    private String sid = "";
    private String session = "";

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("revision-3-packets.war");
    }

    @BeforeEach
    void open() {
        sid = PollingClient.sid(server().get(HANDSHAKE).body());
        session = HANDSHAKE + "&sid=" + sid;
        assertThat(server().get(session).body()).isEqualTo("2:4013:42[\"auth\",{}]");
    }

    @Test
    void queryOfANamespaceIsItsAuthData() {
        server().post(session, "18:40/custom?a=1&b=2,");

        assertThat(server().get(session).body())
                .isEqualTo("10:40/custom,36:42/custom,[\"auth\",{\"a\":\"1\",\"b\":\"2\"}]");
    }

    @Test
    void unknownNamespaceIsRefusedWithAnObject() {
        server().post(session, "11:40/nowhere,");

        assertThat(server().get(session).body()).isEqualTo("42:44/nowhere,{\"message\":\"Invalid namespace\"}");
    }

    @Test
    void middlewareRefusesWithItsBareData() {
        server().post(session, "9:40/admin,");

        assertThat(server().get(session).body()).isEqualTo("21:44/admin,{\"code\":401}");
    }

    @Test
    void joiningTheMainNamespaceAgainEndsTheSession() {
        server().post(session, "2:40");

        Deployed.awaitEnd(application, sid, "forced close");
    }

    @Test
    void packetBeginsWithPollingAndEndsOnTheWebSocket() {
        server().post(session, "51:451-7[\"echo-ack\",{\"_placeholder\":true,\"num\":0},\"é\"]");
        String upgrade = session.replace("polling", "websocket");
        try (RawWebSocket webSocket = RawWebSocket.open(server().path(), upgrade)) {
            webSocket.send("2probe").text();
            webSocket.send("5").send(new byte[] {4, 1, 2});

            assertThat(webSocket.text()).isEqualTo("461-7[{\"_placeholder\":true,\"num\":0},\"é\"]");
            assertThat(webSocket.next().payload()).containsExactly(4, 1, 2);
        }
    }

    private EngineHttp server() {
        return new EngineHttp(Deployed.path(application, "/eio3/"));
    }
}
