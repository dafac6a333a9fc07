/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time that the test lets pass, and what a broken connection is to the server. */
class TimeTest {
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final SocketIoTestServer server = SocketIoTestServer.withoutPort()
            .timeout(Duration.ofMillis(100))
            .config(config -> config.engine(engine -> engine.maxQueuedPackets(20)))
            .application(io -> io.of("/").onConnection(sockets::add));

    @Test
    void heartbeatsAreAnswered() {
        TestClient client = server.connect();

        server.clock().advance(Duration.ofHours(1));

        assertThat(client.isConnected()).isTrue();
        assertThat(sockets).singleElement().matches(Socket::isConnected);
    }

    @Test
    void silentNetworkIsNoticedByTheHeartbeatOnly() {
        TestClient client = server.connect();

        client.silence();
        sockets.get(0).emit("lost");
        server.clock().advance(Duration.ofMillis(44_999));
        assertThat(sockets.get(0).isConnected()).isTrue();
        server.clock().advance(Duration.ofMillis(1));

        client.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
        assertThat(client.events()).isEmpty();
        assertThat(client.isConnected()).isTrue();
    }

    @Test
    void brokenConnectionIsNoticedAtOnce() {
        TestClient client = server.connect();

        client.cut();

        client.awaitDisconnect(DisconnectReason.TRANSPORT_ERROR);
    }

    @Test
    void clientWithoutRecoveryComesBackAsAnotherSocket() {
        TestClient client = server.connect();
        String id = client.id();

        client.cut();
        client.reconnect();

        assertThat(client.isRecovered()).isFalse();
        assertThat(client.id()).isNotEqualTo(id).isEqualTo(sockets.get(1).id());
    }

    @Test
    void onlyWhoWasLostComesBack() {
        TestClient client = server.connect();

        assertThatThrownBy(client::reconnect).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void slowConsumerIsDisconnectedWhenItsQueueIsFull() {
        TestClient client = server.connect();

        client.stall();
        for (int i = 0; i < 30; i++) {
            sockets.get(0).emit("news", i);
        }

        assertThat(client.awaitDisconnect()).isIn(DisconnectReason.TRANSPORT_ERROR, DisconnectReason.FORCED_CLOSE);
        assertThat(client.events()).isEmpty();
    }

    @Test
    void acknowledgementTimesOutInTheTestsTime() {
        TestClient client = server.connect();
        CompletableFuture<?> answer = sockets.get(0)
                .timeout(Duration.ofSeconds(3))
                .emitWithAck("question")
                .toCompletableFuture();

        client.awaitEvent("question");
        server.clock().advance(Duration.ofMillis(2_999));
        assertThat(answer).isNotDone();
        server.clock().advance(Duration.ofMillis(1));

        assertThatThrownBy(answer::join).hasCauseInstanceOf(AckTimeoutException.class);
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> server.clock().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tasksRunInTheOrderTheyAreDueAlsoThoseOfTasks() {
        List<String> order = new CopyOnWriteArrayList<>();
        var time = server.clock().scheduler();
        time.schedule(Duration.ofSeconds(2), () -> order.add("two"));
        time.schedule(Duration.ofSeconds(1), () -> {
            order.add("one");
            time.schedule(Duration.ofMillis(500), () -> order.add("one and a half"));
        });
        time.schedule(Duration.ofSeconds(1), () -> order.add("cancelled")).cancel();

        server.clock().advance(Duration.ofSeconds(2));

        assertThat(order).containsExactly("one", "one and a half", "two");
    }
}
