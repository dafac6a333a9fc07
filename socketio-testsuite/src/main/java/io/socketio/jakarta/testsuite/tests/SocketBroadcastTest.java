/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who receives a broadcast, with the official JavaScript client; also with one client of each transport. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketBroadcastTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.clientSuite("broadcast.war");
    }

    @EachTransport
    @Tag("SN25")
    void serverLeavesOutASocket(String transport) {
        run("socketsBroadcast/serverLeavesOutASocket", transport);
    }

    @EachTransport
    @Tag("SN26")
    @Tag("SN27")
    void namespaceLeavesOutASocketOrARoom(String transport) {
        run("socketsBroadcast/namespaceLeavesOutASocketOrARoom", transport);
    }

    @EachTransport
    @Tag("SB03")
    @Tag("SB12")
    @Tag("SB13")
    void socketLeavesOutItselfASocketOrARoom(String transport) {
        run("socketsBroadcast/socketLeavesOutItselfASocketOrARoom", transport);
    }

    @EachTransport
    @Tag("SB07")
    void socketSpeaksInBytesToARoomAndToItself(String transport) {
        run("socketsBroadcast/socketSpeaksInBytesToARoomAndToItself", transport);
    }

    @Test
    @Tag("SX01")
    void clientsOfEveryTransportHearABroadcast() {
        run("socketsMixed/hearABroadcast", "upgrade");
    }

    @Test
    @Tag("SX02")
    void clientsOfEveryTransportHearABroadcastOfTheirNamespace() {
        run("socketsMixed/hearABroadcastOfTheirNamespace", "upgrade");
    }

    @Test
    @Tag("SX04")
    void clientsOfEveryTransportHearABroadcastOfBytes() {
        run("socketsMixed/hearABroadcastOfBytes", "upgrade");
    }

    @Test
    @Tag("SX06")
    @Tag("SX07")
    void clientsOfEveryTransportHearWhatIsSaidToTheirRooms() {
        run("socketsMixed/hearWhatIsSaidToTheirRooms", "upgrade");
    }

    @Test
    @Tag("SX08")
    void clientsOfEveryTransportHearWhatIsNotKeptFromTheirRoom() {
        run("socketsMixed/hearWhatIsNotKeptFromTheirRoom", "upgrade");
    }

    @Test
    @Tag("SX10")
    void clientsOfEveryTransportHearNothingOfARoomTheyLeft() {
        run("socketsMixed/hearNothingOfARoomTheyLeft", "upgrade");
    }

    @Test
    @Tag("SX11")
    void clientsThatLeaveBeforeTheirUpgradeIsCompleteDoNoHarm() {
        URI server = Deployed.path(application, "/");
        try (LogCapture log = LogCapture.start();
                NodeScenario scenario =
                        NodeScenario.start("socketsMixed/leaveBeforeTheUpgradeIsComplete", server, "upgrade")) {
            List<String> left = Stream.generate(() -> scenario.awaitLineAfter("left "))
                    .limit(10)
                    .toList();
            scenario.awaitSuccess();

            left.forEach(id -> Deployed.awaitEnd(application, id, "client namespace disconnect"));
            assertThat(log.text()).doesNotContain("Exception");
        }
    }

    private void run(String scenario, String transport) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport);
    }
}
