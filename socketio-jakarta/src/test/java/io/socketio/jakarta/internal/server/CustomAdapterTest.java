/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.adapter.AckCollector;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.adapter.DisconnectScope;
import io.socketio.jakarta.adapter.HandshakeDetails;
import io.socketio.jakarta.adapter.InMemoryAdapter;
import io.socketio.jakarta.adapter.LocalSockets;
import io.socketio.jakarta.adapter.RoomChange;
import io.socketio.jakarta.adapter.SocketDetails;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An adapter that the application brings, such as one that speaks to other nodes. */
class CustomAdapterTest {
    private final List<TwoNodes> adapters = new ArrayList<>();

    private ServerFixture fixture(boolean isRecovering) {
        return new ServerFixture(config -> configured(config, isRecovering));
    }

    private SocketIoConfig.Builder configured(SocketIoConfig.Builder config, boolean isRecovering) {
        config.adapter((namespace, sockets) -> {
            TwoNodes adapter = new TwoNodes(namespace, sockets);
            adapters.add(adapter);
            return adapter;
        });
        return isRecovering ? config.connectionStateRecovery(ConnectionStateRecovery.defaults()) : config;
    }

    private TwoNodes main() {
        return adapters.get(0);
    }

    /** Remembers what it would tell the other node, whose part the test plays. */
    private static final class TwoNodes implements Adapter {
        final List<String> published = new ArrayList<>();
        final List<AckCollector> questions = new ArrayList<>();
        final CompletableFuture<Integer> nodes = new CompletableFuture<>();
        final List<SocketDetails> afar = new ArrayList<>();
        boolean isClosed;

        private final String namespace;
        private final Adapter local;

        TwoNodes(String namespace, LocalSockets sockets) {
            this.namespace = namespace;
            this.local = new InMemoryAdapter(sockets);
        }

        @Override
        public void broadcast(BroadcastMessage message, BroadcastOptions options) {
            published.add(namespace + " " + message.event() + " " + options.rooms() + options.flags());
            local.broadcast(message, options);
        }

        @Override
        public void broadcastWithAck(BroadcastMessage message, BroadcastOptions options, AckCollector answers) {
            questions.add(answers);
            local.broadcastWithAck(message, options, answers);
        }

        @Override
        public CompletionStage<Integer> serverCount() {
            return nodes;
        }

        @Override
        public void close() {
            isClosed = true;
        }

        @Override
        public void add(String socketId) {
            local.add(socketId);
        }

        @Override
        public List<RoomChange> join(String socketId, Set<String> rooms) {
            return local.join(socketId, rooms);
        }

        @Override
        public List<RoomChange> leave(String socketId, Set<String> rooms) {
            return local.leave(socketId, rooms);
        }

        @Override
        public List<RoomChange> remove(String socketId) {
            return local.remove(socketId);
        }

        @Override
        public Set<String> roomsOf(String socketId) {
            return local.roomsOf(socketId);
        }

        @Override
        public Set<String> rooms() {
            return local.rooms();
        }

        @Override
        public Stream<String> select(BroadcastOptions options) {
            return local.select(options);
        }

        @Override
        public CompletionStage<List<SocketDetails>> fetchSockets(BroadcastOptions options) {
            return local.fetchSockets(options)
                    .thenCombine(
                            CompletableFuture.completedFuture(afar),
                            (near, far) ->
                                    Stream.concat(near.stream(), far.stream()).toList());
        }

        @Override
        public void joinSockets(BroadcastOptions options, Set<String> rooms) {
            published.add("join " + options.rooms() + rooms);
            local.joinSockets(options, rooms);
        }

        @Override
        public void leaveSockets(BroadcastOptions options, Set<String> rooms) {
            published.add("leave " + options.rooms() + rooms);
            local.leaveSockets(options, rooms);
        }

        @Override
        public void disconnectSockets(BroadcastOptions options, DisconnectScope scope) {
            published.add("disconnect " + options.rooms() + scope);
            local.disconnectSockets(options, scope);
        }
    }

    @Test
    void seesBroadcastsWithTheirFlags() {
        ServerFixture fixture = fixture(false);
        Client client = fixture.connected();
        client.received();

        fixture.server.to("room").local().emit("a");
        fixture.server.compress(false).emit("b");

        assertThat(main().published).containsExactly("/ a [room][LOCAL]", "/ b [][UNCOMPRESSED]");
        assertThat(client.received()).containsExactly("2[\"b\"]");
    }

    @Test
    void localReachesTheSocketsOfThisNode() {
        ServerFixture fixture = fixture(false);
        Client client = fixture.connected();
        client.received();

        fixture.server.local().emit("a");

        assertThat(client.received()).containsExactly("2[\"a\"]");
    }

    @Test
    void seesBroadcastsWithConnectionStateRecoveryTooAndTheirReceiversGetOffsets() {
        ServerFixture fixture = fixture(true);
        Client client = fixture.connected();
        client.received();

        fixture.server.emit("a");

        assertThat(main().published).containsExactly("/ a [][]");
        assertThat(client.received()).singleElement().asString().matches("2\\[\"a\",\"[0-9a-z]+\"]");
    }

    @Test
    void answersOfAllNodesAreCollectedAndBound() {
        ServerFixture fixture = fixture(false);
        Client client = fixture.connected();
        CompletableFuture<List<BroadcastAcksTest.Reply>> answers = fixture.server
                .timeout(Duration.ofSeconds(1))
                .emitWithAck("sync", BroadcastAcksTest.Reply.class)
                .toCompletableFuture();
        AckCollector question = main().questions.get(0);
        assertThat(question.limit()).isEqualTo(Duration.ofSeconds(1));

        question.answered(() -> Map.of("version", 2, "text", "from afar"));
        client.send("30[{\"version\":1,\"text\":\"near\"}]");
        question.asked(1);
        assertThat(answers).isNotDone();
        main().nodes.complete(2);

        assertThat(answers)
                .isCompletedWithValue(
                        List.of(new BroadcastAcksTest.Reply(2, "from afar"), new BroadcastAcksTest.Reply(1, "near")));
    }

    @Test
    void nodeThatSaysNothingIsWaitedForUntilTheLimit() {
        ServerFixture fixture = fixture(false);
        main().nodes.complete(2);
        Client client = fixture.connected();
        CompletableFuture<AckResponses> answers = fixture.server
                .timeout(Duration.ofSeconds(1))
                .emitWithAck("sync")
                .toCompletableFuture();
        client.send("30[1]");
        assertThat(answers).isNotDone();

        fixture.time.advance(Duration.ofSeconds(1));

        assertThat(answers.handle((value, failure) -> failure).join())
                .isInstanceOfSatisfying(
                        IncompleteAcksException.class,
                        failure -> assertThat(failure.responses().toList(Integer.class))
                                .containsExactly(1));
    }

    @Test
    void localQuestionConcernsThisNodeOnly() {
        ServerFixture fixture = fixture(false);
        Client client = fixture.connected();

        CompletableFuture<AckResponses> answers = fixture.server
                .local()
                .timeout(Duration.ofSeconds(1))
                .emitWithAck("sync")
                .toCompletableFuture();
        client.send("30[1]");

        assertThat(answers.join().toList(Integer.class)).containsExactly(1);
    }

    @Test
    void isClosedWithItsNamespaceAndWithTheServer() {
        ServerFixture fixture =
                new ServerFixture(config -> configured(config, false).cleanupEmptyChildNamespaces(true));
        fixture.server.of(Pattern.compile("/tenant-\\d"));
        Client client = fixture.connected();
        client.send("0/tenant-1,");
        client.send("1/tenant-1,");
        assertThat(adapters.get(1).isClosed).isTrue();
        assertThat(main().isClosed).isFalse();

        fixture.server.close();

        assertThat(main().isClosed).isTrue();
    }

    @Test
    void oneReceiverThatFailsDoesNotKeepTheEventFromTheOthers() {
        List<Socket> sockets = new ArrayList<>();
        ServerFixture fixture = new ServerFixture(
                config -> configured(config, true).engine(engine -> engine.maxQueuedPackets(1)), task -> {
                    throw new RejectedExecutionException("no thread for closing what is full");
                });
        fixture.server.of("/").onConnection(sockets::add);
        List<Client> clients = List.of(fixture.connected(), fixture.connected(), fixture.connected());
        Client full = clients.get(1);
        full.channel().stall();
        sockets.get(1).emit("unfinished");
        sockets.get(1).emit("waits");
        clients.forEach(Client::received);

        fixture.server.emit("a");

        assertThat(full.received()).isEmpty();
        assertThat(clients.get(0).received()).hasSize(1);
        assertThat(clients.get(2).received()).hasSize(1);
    }

    @Test
    void socketsOfOtherNodesAreFetchedAndReachedByTheirOwnRoom() {
        ServerFixture fixture = fixture(false);
        fixture.connected();
        HandshakeDetails handshake = new HandshakeDetails(
                Map.of(), Instant.EPOCH, "10.0.0.1", false, true, "/socket.io/", Map.of(), Optional.empty());
        main().afar.add(new SocketDetails("far", handshake, Set.of("far", "room"), Map.of("name", "Ada")));

        List<RemoteSocket> fetched =
                fixture.server.fetchSockets().toCompletableFuture().join();
        RemoteSocket far = fetched.get(1);
        far.emit("hello");
        far.join("a");
        far.leave("a");
        far.disconnect();
        far.disconnectSession();

        assertThat(fetched).hasSize(2);
        assertThat(far.rooms()).containsExactlyInAnyOrder("far", "room");
        assertThat(far.data()).isEqualTo(Map.of("name", "Ada"));
        assertThat(far.handshake()).isEqualTo(handshake).hasToString("HandshakeDetails[10.0.0.1]");
        assertThat(main().published)
                .containsExactly(
                        "/ hello [far][]",
                        "join [far][a]",
                        "leave [far][a]",
                        "disconnect [far]NAMESPACE",
                        "disconnect [far]SESSION");
    }
}
