/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with many sockets at once, and what servers tell each other. */
class UtilityMethodsTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();

    @BeforeEach
    void connectThree() {
        fixture.server.onConnection(sockets::add);
        for (int i = 0; i < 3; i++) {
            clients.add(fixture.connected());
            clients.get(i).received();
        }
        sockets.get(0).join("a");
        sockets.get(1).join("a", "b");
    }

    private static List<RemoteSocket> fetched(Broadcaster broadcaster) {
        return broadcaster.fetchSockets().toCompletableFuture().join();
    }

    private String id(int socket) {
        return sockets.get(socket).id();
    }

    @Test
    void socketsAreFetchedByRoom() {
        assertThat(fetched(fixture.server)).hasSize(3);
        assertThat(fetched(fixture.server.to("a")))
                .extracting(RemoteSocket::id)
                .containsExactlyInAnyOrder(id(0), id(1));
        assertThat(fetched(fixture.server.to("a").except("b")))
                .extracting(RemoteSocket::id)
                .containsExactly(id(0));
        assertThat(fetched(sockets.get(0).broadcast()))
                .extracting(RemoteSocket::id)
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void fetchedSocketHasWhatTheSocketHad() {
        sockets.get(0).data().put("name", "Ada");

        RemoteSocket socket = fetched(fixture.server.to(id(0))).get(0);

        assertThat(socket.rooms()).containsExactlyInAnyOrder(id(0), "a");
        assertThat(socket.data()).isEqualTo(Map.of("name", "Ada"));
        assertThat(socket.handshake().address()).isEqualTo("127.0.0.1");
        assertThat(socket.handshake().url()).isEqualTo("/socket.io/");
        assertThat(socket.handshake().isCrossOrigin()).isFalse();
        assertThat(socket.handshake().auth()).isEmpty();
    }

    @Test
    void fetchedSocketsOfAParentAreThoseOfAllItsChildren() {
        Broadcaster parent = fixture.server.of(Pattern.compile("/tenant-\\d"));
        clients.get(0).send("0/tenant-1,");
        clients.get(1).send("0/tenant-2,{\"user\":1e99999999999}");

        assertThat(fetched(parent)).hasSize(2);
    }

    @Test
    void fetchedSocketIsSpokenToAndAnswers() {
        RemoteSocket socket = fetched(fixture.server.to(id(0))).get(0);

        socket.emit("hello");
        CompletableFuture<Integer> answer = socket.emitWithAck("question", Duration.ofSeconds(1), Integer.class, "x")
                .toCompletableFuture();
        socket.join("c");
        socket.leave("a");

        assertThat(clients.get(0).received()).containsExactly("2[\"hello\"]", "20[\"question\",\"x\"]");
        clients.get(0).send("30[42]");
        assertThat(answer).isCompletedWithValue(42);
        assertThat(sockets.get(0).rooms()).containsExactlyInAnyOrder(id(0), "c");
    }

    @Test
    void questionToAFetchedSocketThatIsSilentOrGoneTimesOut() {
        RemoteSocket socket = fetched(fixture.server.to(id(0))).get(0);
        CompletableFuture<Integer> silent = socket.emitWithAck("question", Duration.ofSeconds(1), Integer.class)
                .toCompletableFuture();

        fixture.time.advance(Duration.ofSeconds(1));
        clients.get(0).vanish();

        assertThatThrownBy(silent::join).hasCauseInstanceOf(AckTimeoutException.class);
        CompletableFuture<Integer> gone = socket.emitWithAck("question", Duration.ofSeconds(1), Integer.class)
                .toCompletableFuture();
        assertThatThrownBy(gone::join).hasCauseInstanceOf(AckTimeoutException.class);
    }

    @Test
    void socketsJoinRooms() {
        fixture.server.socketsJoin("all", "more");
        fixture.server.to("a").except("b").socketsJoin("only");

        assertThat(sockets)
                .allMatch(socket ->
                        socket.rooms().contains("all") && socket.rooms().contains("more"));
        assertThat(sockets)
                .filteredOn(socket -> socket.rooms().contains("only"))
                .containsExactly(sockets.get(0));
    }

    @Test
    void socketsLeaveRooms() {
        fixture.server.to("b").socketsLeave("a");
        assertThat(sockets).filteredOn(socket -> socket.rooms().contains("a")).containsExactly(sockets.get(0));

        fixture.server.socketsLeave("a", "b");

        assertThat(sockets).allMatch(socket -> socket.rooms().equals(Set.of(socket.id())));
    }

    @Test
    void socketsAreDisconnectedFromTheirNamespaceAfterWhatWasSentBefore() {
        fixture.server.to("a").emit("bye");
        fixture.server.to("a").disconnectSockets();

        assertThat(clients.get(0).received()).containsExactly("2[\"bye\"]", "1");
        assertThat(clients.get(1).received()).containsExactly("2[\"bye\"]", "1");
        assertThat(clients.get(2).received()).isEmpty();
        assertThat(clients).noneMatch(Client::isClosed);
    }

    @Test
    void sessionsOfSocketsAreClosed() {
        fixture.server.to("b").disconnectSessions();

        assertThat(clients).filteredOn(Client::isClosed).containsExactly(clients.get(1));
    }

    @Test
    void serverSideEventNeedsACluster() {
        Namespace main = fixture.server.of("/");

        assertThatThrownBy(() -> main.serverSideEmit("x", 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("configure an adapter");
        assertThatThrownBy(() -> main.serverSideEmitWithAck("x", 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("configure an adapter");
        for (String reserved : List.of("connect", "connection", "new_namespace")) {
            assertThatThrownBy(() -> main.serverSideEmit(reserved))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + reserved + "\" is a reserved event name");
        }
    }
}
