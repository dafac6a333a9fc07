/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.JdkWebSocket;
import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.heap.HeapHolders;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An application that is deployed again and again while its clients stay. Another application beside it looks into the
 * JVM of the container, and has an HTTP session and a WebSocket of its own meanwhile.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RedeploymentTest {
    private static final String NEIGHBOUR = "observer";
    private static final String PROGRAMMATIC = "redeployed";
    private static final String CDI = "redeployed-cdi";
    private static final String MARK = "io.socketio.jakarta.testsuite.app.Redeployed$Mark";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before each test.
    private Path folder;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment(NEIGHBOUR)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL neighbour;

    /** Has nothing of the library in it. */
    @Deployment(name = NEIGHBOUR, testable = false)
    static WebArchive neighbour() {
        return Applications.neighbour("observer.war");
    }

    @Deployment(name = PROGRAMMATIC, managed = false, testable = false)
    static WebArchive programmatic() {
        return Applications.redeployed("redeployed.war");
    }

    /** With CDI, of which some containers bring an implementation and others find one in the application. */
    @Deployment(name = CDI, managed = false, testable = false)
    static WebArchive cdi() {
        return Applications.redeployedWithCdi("redeployed-cdi.war");
    }

    @ParameterizedTest
    @CsvSource({PROGRAMMATIC + ", 20, echo-ack", CDI + ", 5, greet"})
    void clientsComeBackEachTime(String deployment, int times, String event) {
        EngineHttp visits = new EngineHttp(Deployed.path(neighbour, "/visits"));
        String visitor = beginSession(visits);
        URI address = URI.create(neighbour.toString().replaceFirst("http", "ws") + "own");
        try (JdkWebSocket own = JdkWebSocket.open(HttpClient.newHttpClient(), address);
                LogCapture log = LogCapture.start()) {
            redeploy(deployment, times, event);
            own.send("still here");
            assertThat(own.next()).isEqualTo("still here");

            await().atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(LibraryThreads.of(neighbour)).isEmpty());
            assertThat(log.text().lines())
                    .as("errors in the log")
                    .noneMatch(line -> line.matches(".*(SEVERE|ERROR|Exception).*"));
        }
        assertThat(visits.send(visits.request("").header("Cookie", visitor)).body())
                .isEqualTo("2");
    }

    /** Looks for what is left of the other test, too, if that ran before. */
    @ParameterizedTest
    @CsvSource({PROGRAMMATIC + ", echo-ack", CDI + ", greet"})
    void nothingIsLeftInTheHeap(String deployment, String event) {
        redeploy(deployment, 2, event);

        // Containers may take their time; what only a soft reference holds may stay.
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(marks() == 0 ? List.of() : holders())
                        .as("what holds the application")
                        .isEmpty());
    }

    private void redeploy(String deployment, int times, String event) {
        try (NodeScenario clients = startClients(deployment, times, event)) {
            for (int i = 1; i <= times; i++) {
                deployer.deploy(deployment);
                clients.awaitLineAfter("connected " + i);
                if (i == 1) {
                    assertThat(marks()).as("deployments that are there").isPositive();
                }
                deployer.undeploy(deployment);
                clients.awaitLineAfter("gone " + i);
            }
            clients.awaitSuccess();
        }
    }

    private NodeScenario startClients(String deployment, int times, String event) {
        URI application = URI.create(neighbour.toString().replace("/observer", "/" + deployment));
        return NodeScenario.start(
                "broken/comesBackAfterEachDeployment", application, "upgrade", String.valueOf(times), event);
    }

    private static String beginSession(EngineHttp visits) {
        HttpResponse<String> first = visits.get("");
        assertThat(first.body()).isEqualTo("1");
        return first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private List<String> holders() throws IOException {
        Path dump = folder.resolve("left.hprof");
        heap("dump", dump.toString());
        List<String> holders = HeapHolders.of(dump, MARK);
        Files.delete(dump);
        return holders;
    }

    private int marks() {
        return Integer.parseInt(heap("count", MARK));
    }

    private String heap(String what, String value) {
        HttpResponse<String> answer = new EngineHttp(Deployed.path(neighbour, "/heap"))
                .get(what + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
