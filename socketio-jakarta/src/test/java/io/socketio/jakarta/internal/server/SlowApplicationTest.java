/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import io.socketio.jakarta.testing.CapturedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handlers that do not finish, and clients that do not read. */
class SlowApplicationTest {
    private final List<String> ended = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    private static ServerFixture watching(Duration threshold) {
        return new ServerFixture(config -> config.slowHandlerThreshold(threshold));
    }

    @Test
    void handlerThatDoesNotFinishIsLoggedWithItsNameAndDurationAndLessOftenAsTimePasses() {
        ServerFixture fixture = watching(Duration.ofSeconds(10));
        fixture.server.of("/").on("stuck", (socket, arguments, ack) -> fixture.time.advance(Duration.ofSeconds(45)));
        Client client = fixture.connected();

        try (CapturedLog log = CapturedLog.of(RunningHandler.class)) {
            client.send("2[\"stuck\"]");

            assertThat(log.messages())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .contains("Handler of event stuck has been running for 10 s")
                                    .contains(Thread.currentThread().getName()),
                            second -> assertThat(second).contains("for 20 s"),
                            third -> assertThat(third).contains("for 40 s"),
                            last -> assertThat(last).contains("stuck").contains("has ended after 45 s"));
        }
    }

    @Test
    void middlewareAndConnectionHandlerAreWatchedToo() {
        ServerFixture fixture = watching(Duration.ofSeconds(1));
        fixture.server.use((socket, next) -> {
            fixture.time.advance(Duration.ofSeconds(1));
            next.proceed();
        });
        fixture.server.onConnection(socket -> fixture.time.advance(Duration.ofSeconds(1)));

        try (CapturedLog log = CapturedLog.of(RunningHandler.class)) {
            fixture.connected();

            assertThat(log.messages())
                    .anyMatch(message -> message.startsWith("Middleware of namespace / has been running"))
                    .anyMatch(message -> message.startsWith("Connection handler of namespace / has been running"));
        }
    }

    @Test
    void quickHandlersAndAServerThatIsNotToWatchLogNothing() {
        ServerFixture quick = watching(Duration.ofSeconds(10));
        quick.server.of("/").on("x", (socket, arguments, ack) -> quick.time.advance(Duration.ofSeconds(9)));
        ServerFixture unwatched = watching(Duration.ZERO);
        unwatched.server.of("/").on("x", (socket, arguments, ack) -> unwatched.time.advance(Duration.ofSeconds(40)));

        try (CapturedLog log = CapturedLog.of(RunningHandler.class)) {
            quick.connected().send("2[\"x\"]");
            unwatched.connected().send("2[\"x\"]");

            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void handlerThatEndedByAnErrorOfTheVirtualMachineIsNotTakenForARunningOne() {
        ServerFixture fixture = watching(Duration.ofSeconds(10));
        fixture.server.of("/").on("x", (socket, arguments, ack) -> {
            throw new InternalError("broken");
        });
        Client client = fixture.connected();

        try (CapturedLog log = CapturedLog.of(RunningHandler.class)) {
            client.send("2[\"x\"]");
            fixture.time.advance(Duration.ofSeconds(20));

            assertThat(log.messages()).isEmpty();
        }
    }

    private void record(ServerFixture fixture) {
        fixture.server.onConnection(sockets::add);
        fixture.server.of("/").onSlowConsumer(socket -> ended.add("slow " + socket.isConnected()));
        fixture.server.of("/").onDisconnect((socket, reason) -> ended.add(reason.wireText()));
    }

    @Test
    void clientForWhichTooMuchWaitsIsReportedBeforeItIsCutOff() {
        ServerFixture fixture = new ServerFixture(config -> config.engine(engine -> engine.maxQueuedPackets(2)));
        record(fixture);
        Client client = fixture.connected();
        client.channel().stall();

        for (int i = 0; i < 5; i++) {
            sockets.get(0).emit("x");
        }

        assertThat(ended).containsExactly("slow true", "transport error");
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void clientThatDoesNotTakeAMessageInTimeIsReportedBeforeItIsCutOff() {
        ServerFixture fixture =
                new ServerFixture(config -> config.engine(engine -> engine.sendTimeout(Duration.ofSeconds(3))));
        record(fixture);
        Client client = fixture.connected();
        client.channel().stall();
        sockets.get(0).emit("x");

        fixture.time.advance(Duration.ofSeconds(4));

        assertThat(ended).containsExactly("slow true", "transport error");
        assertThat(fixture.server.statistics().packetsDropped())
                .as("the message on its way")
                .isEqualTo(1);
    }
}
