/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packets and frames made to use a server up, in number or in size: what they cost is bounded, and a session that is open
 * meanwhile does not notice.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HostilePacketTest {
    private static final int FIN = 0x80;
    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final long MEGABYTE = 1_000_000;
    private static final Duration FLOOD_LIMIT = Duration.ofSeconds(60);
    // What other parts of the JVM may have kept meanwhile; each attack would leave a multiple of it.
    private static final long SPARE_BYTES = 16 * MEGABYTE;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.hostileTarget("hostile-packets.war");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"450-[\"x\"]", "455999999-[\"x\"]", "451832742252-[\"x\"]", "4599999999999999999999-[\"x\"]"})
    void binaryFramesBehindARefusedHeaderAreNotKept(String header) {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = socket()) {
            long before = ServerFigures.heap(application);
            client.send(header);
            flood(60, () -> client.send(new byte[(int) MEGABYTE]));
            client.end();

            assertHeapNear(before);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void attachmentsThatTogetherExceedTheLimitEndTheSession() {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = socket()) {
            long before = ServerFigures.heap(application);
            String sid = socketId(client);
            client.send("4510-[\"echo\"]");
            flood(9, () -> client.send(new byte[900_000]));
            client.end();

            Deployed.awaitEnd(application, sid, "forced close");
            assertHeapNear(before);
            bystander.assertUndisturbed();
        }
    }

    static Stream<Arguments> longRuns() {
        return Stream.of("polling", "websocket")
                .flatMap(transport -> Stream.of(
                                "42%s[\"x\"]", "45%s-[\"x\"]", "45%s", "451-%s[\"x\"]", "43%s[]", "42[\"x\",%s]")
                        .map(packet -> Arguments.of(transport, packet)));
    }

    @ParameterizedTest
    @MethodSource("longRuns")
    void longRunOfDigitsEndsTheSessionAtOnce(String transport, String packet) {
        try (Bystander bystander = Bystander.enter(application);
                PacketClient client = PacketClient.open(transport, path("/socket.io/"))) {
            client.send("40");
            client.next();
            long start = System.nanoTime();
            client.send(packet.formatted("9".repeat(900_000)));
            client.awaitEnd();

            // Converting the digits would take minutes.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void floodOfTinyFragmentsCostsNoMoreThanItsBytes(int size) {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.open(path("/engine.io/"), "EIO=4&transport=websocket")) {
            client.text();
            long before = ServerFigures.heap(application);
            byte[] fragment = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
            client.frame(TEXT, "4".getBytes(StandardCharsets.UTF_8));
            byte[] burst = RawWebSocket.frames(CONTINUATION, fragment, 1_000);
            for (int i = 0; i < 100; i++) {
                client.raw(burst);
            }
            assertHeapNear(before);
            bystander.assertUndisturbed();

            client.frame(FIN | CONTINUATION, fragment);

            assertThat(client.text()).hasSize(1 + size * 100_001);
        }
    }

    @Test
    void fragmentsWithoutAnEndCannotExceedTheLimit() {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.open(path("/engine.io/"), "EIO=4&transport=websocket")) {
            client.text();
            client.frame(TEXT, "4".getBytes(StandardCharsets.UTF_8));
            byte[] burst = RawWebSocket.frames(
                    CONTINUATION, new byte[] {'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'}, 1_000);
            flood(200, () -> client.raw(burst));
            client.end();

            bystander.assertUndisturbed();
        }
    }

    @Test
    void floodOfWebSocketPingsIsAnsweredAndNothingElse() {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.open(path("/engine.io/"), "EIO=4&transport=websocket")) {
            client.text();
            byte[] pings = RawWebSocket.frames(FIN | PING, new byte[] {'p'}, 100);
            for (int i = 0; i < 50; i++) {
                client.raw(pings);
                for (int answer = 0; answer < 100; answer++) {
                    assertThat(client.next().opcode()).isEqualTo(PONG);
                }
            }
            client.raw(RawWebSocket.frames(FIN | PONG, new byte[] {'p'}, 1_000));

            assertThat(client.send("4still here").text()).isEqualTo("4still here");
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void floodOfPongsLeavesOneHeartbeat(String transport) {
        try (Bystander bystander = Bystander.enter(application);
                PacketClient client = PacketClient.open(transport, path("/pulse/"))) {
            String[] pongs = Stream.generate(() -> "3").limit(5_000).toArray(String[]::new);
            client.send(pongs);
            List<Long> arrivals = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                assertThat(client.next()).isEqualTo("2");
                arrivals.add(System.nanoTime());
                client.send("3");
            }

            for (int i = 1; i < arrivals.size(); i++) {
                assertThat(Duration.ofNanos(arrivals.get(i) - arrivals.get(i - 1)))
                        .as("one heartbeat every 300 ms")
                        .isGreaterThan(Duration.ofMillis(250));
            }
            bystander.assertUndisturbed();
        }
    }

    @Test
    void floodOfEnginePingsEndsTheSession() {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.open(path("/engine.io/"), "EIO=4&transport=websocket")) {
            String sid = PollingClient.sid(client.text());
            flood(10, () -> client.raw(RawWebSocket.frames(FIN | TEXT, new byte[] {'2'}, 1_000)));
            client.end();

            Deployed.awaitEnd(application, sid, "transport error");
            bystander.assertUndisturbed();
        }
    }

    @Test
    void connectsToUnknownNamespacesAreRefusedOneByOne() {
        try (Bystander bystander = Bystander.enter(application)) {
            PollingClient client = new EngineHttp(path("/socket.io/")).open();
            long before = ServerFigures.heap(application);
            String[] connects = IntStream.range(0, 20_000)
                    .mapToObj(i -> "40/unknown-" + i + ",")
                    .toArray(String[]::new);
            client.post(connects);
            List<String> answers = new ArrayList<>();
            while (answers.size() < connects.length) {
                List<String> packets = client.packets();
                assertThat(packets).allMatch(packet -> packet.startsWith("44/unknown-"));
                answers.addAll(packets);
            }

            assertThat(answers).hasSize(connects.length).doesNotHaveDuplicates();
            assertHeapNear(before);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void connectsToOneNamespaceOverAndOverEndTheSession() {
        try (Bystander bystander = Bystander.enter(application);
                PacketClient client = PacketClient.open("polling", path("/socket.io/"))) {
            client.send(Stream.generate(() -> "40/tenant-1,").limit(10_000).toArray(String[]::new));
            client.awaitEnd();

            bystander.assertUndisturbed();
        }
    }

    @Test
    void eventNamedErrorWithoutAHandlerIsAnEventLikeAnyOther() {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = socket()) {
            for (int i = 0; i < 1_000; i++) {
                client.send("42[\"error\",\"x\"]");
            }

            assertThat(client.send("421[\"echo-ack\",1]").text()).startsWith("40{");
            assertThat(client.text()).isEqualTo("42[\"auth\",{}]");
            assertThat(client.text()).isEqualTo("431[1]");
            bystander.assertUndisturbed();
        }
    }

    /** A client of the main namespace whose answers are still unread. */
    private RawWebSocket socket() {
        RawWebSocket client = RawWebSocket.open(path("/socket.io/"), "EIO=4&transport=websocket");
        client.text();
        return client.send("40");
    }

    private static String socketId(RawWebSocket client) {
        return PollingClient.sid(client.text());
    }

    // The server may close while the rest is still being written.
    private static void flood(int times, Runnable send) {
        assertTimeoutPreemptively(
                FLOOD_LIMIT,
                () -> {
                    try {
                        for (int i = 0; i < times; i++) {
                            send.run();
                        }
                    } catch (UncheckedIOException e) {
                        // It has; what it said before is still to be read.
                    }
                },
                "the server neither reads nor closes");
    }

    private void assertHeapNear(long before) {
        assertThat(ServerFigures.heap(application) - before).isLessThan(SPARE_BYTES);
    }

    private URI path(String path) {
        return Deployed.path(application, path);
    }
}
