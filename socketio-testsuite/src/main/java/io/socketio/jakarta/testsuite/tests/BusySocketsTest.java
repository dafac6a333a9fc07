/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** JSP pages and REST resources of an application whose sockets are busy; servlets where the container has none. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class BusySocketsTest {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 100;
    private static final long LIMIT_SECONDS = 60;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.withPages("busy-sockets.war");
    }

    @Test
    void pagesAndResourcesGoOnAnswering() throws Exception {
        EngineHttp page = new EngineHttp(Deployed.path(application, "/product.jsp"));
        EngineHttp resource = new EngineHttp(Deployed.path(application, "/rest/product"));
        AtomicBoolean isOver = new AtomicBoolean();
        CountDownLatch busy = new CountDownLatch(CLIENTS);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> threads.submit(() -> talk(i % 2 == 0 ? "polling" : "websocket", busy, isOver)))
                    .toList();
            assertThat(busy.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < ROUNDS; i++) {
                String query = "a=" + i + "&b=7";
                assertThat(page.get(query).body().strip()).isEqualTo(String.valueOf(7 * i));
                assertThat(resource.get(query).body()).isEqualTo(String.valueOf(7 * i));
            }
            isOver.set(true);

            for (Future<Integer> client : clients) {
                assertThat(client.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
    }

    /** Asks and waits for the answer again and again; returns how often after the first time. */
    private int talk(String transport, CountDownLatch busy, AtomicBoolean isOver) {
        try (PacketClient client = PacketClient.open(transport, Deployed.path(application, "/socket.io/"))) {
            client.send("40");
            assertThat(client.next()).startsWith("40{\"sid\":");
            assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
            int answers = 0;
            while (!isOver.get()) {
                client.send("42" + answers + "[\"echo-ack\",\"" + answers + "\"]");
                assertThat(answer(client)).isEqualTo("43" + answers + "[\"" + answers + "\"]");
                if (answers++ == 0) {
                    busy.countDown();
                }
            }
            return answers - 1;
        }
    }

    private static String answer(PacketClient client) {
        String packet = client.next();
        while (packet.equals("2")) {
            client.send("3");
            packet = client.next();
        }
        return packet;
    }
}
