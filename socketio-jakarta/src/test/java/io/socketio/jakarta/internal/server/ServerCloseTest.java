/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The end of a server: handlers run, what is queued is delivered, nobody comes in. */
class ServerCloseTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Object> ended = new CopyOnWriteArrayList<>();

    private Client connected() {
        fixture.server.onConnection(sockets::add);
        fixture.server.of("/").onDisconnect((socket, reason) -> ended.add(reason.wireText()));
        Client client = fixture.connected();
        client.received();
        return client;
    }

    private CompletableFuture<Void> closing(Duration drain) {
        return CompletableFuture.runAsync(() -> fixture.server.close(drain));
    }

    @Test
    void whatIsQueuedIsDeliveredBeforeTheConnectionIsClosed() {
        Client client = connected();
        client.channel().stall();
        sockets.get(0).emit("a");
        sockets.get(0).emit("b");

        CompletableFuture<Void> closed = closing(Duration.ofMinutes(1));
        await().atMost(10, SECONDS).until(() -> ended.equals(List.of("server shutting down")));
        assertThat(client.isClosed()).isFalse();
        client.channel().finishOne();
        client.channel().finishOne();

        assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
        assertThat(client.received()).containsExactly("2[\"a\"]", "2[\"b\"]");
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void clientThatTakesNothingIsCutOffAfterTheTimeLimit() {
        Client client = connected();
        client.channel().stall();
        sockets.get(0).emit("a");
        sockets.get(0).emit("b");

        fixture.server.close(Duration.ofMillis(50));

        assertThat(client.isClosed()).isTrue();
        assertThat(client.received()).containsExactly("2[\"a\"]");
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
    }

    @Test
    void withoutTimeToDrainWhatIsQueuedIsDropped() {
        Client client = connected();
        client.channel().stall();
        sockets.get(0).emit("a");
        sockets.get(0).emit("b");

        fixture.server.close(Duration.ZERO);

        assertThat(client.isClosed()).isTrue();
        assertThat(ended).containsExactly("server shutting down");
    }

    @Test
    void nobodyComesInWhileTheServerEnds() {
        List<Next> undecided = new ArrayList<>();
        fixture.server.of("/slow").use((socket, next) -> undecided.add(next));
        fixture.server.of("/slow").onConnection(sockets::add);
        Client connecting = fixture.client();
        connecting.send("0/slow,");
        Client late = fixture.client();
        connecting.channel().stall();
        fixture.server.of("/").onDisconnect((socket, reason) -> {
            undecided.get(0).proceed();
            late.send("0");
            ended.add("told");
        });
        fixture.connected();

        fixture.server.close();

        assertThat(ended).containsExactly("told");
        assertThat(sockets).isEmpty();
        assertThat(late.received()).isEmpty();
        assertThat(connecting.received()).isEmpty();
    }
}
