/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.AckTimeout;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketDisconnectedException;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import io.socketio.jakarta.json.JsonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent wrongly fails where it is sent, by whatever way. */
class EmitMisuseTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final List<Socket> sockets = new ArrayList<>();

    /** Sends an event, to the socket among others. */
    @FunctionalInterface
    private interface Emission {

        @Nullable
        Object emit(SocketIoServer server, Socket socket, String event, @Nullable Object... arguments);
    }

    private static Map<String, Emission> toOneSocket() {
        Map<String, Emission> ways = new LinkedHashMap<>();
        ways.put("emit", (server, socket, event, arguments) -> socket.emit(event, arguments));
        ways.put(
                "volatile",
                (server, socket, event, arguments) -> socket.asVolatile().emit(event, arguments));
        ways.put(
                "uncompressed",
                (server, socket, event, arguments) -> socket.compress(false).emit(event, arguments));
        ways.put("ack", (server, socket, event, arguments) -> socket.emitWithAck(event, arguments));
        ways.put("typed ack", (server, socket, event, arguments) -> socket.emitWithAck(event, String.class, arguments));
        ways.put(
                "timeout",
                (server, socket, event, arguments) -> socket.timeout(LIMIT).emitWithAck(event, arguments));
        return ways;
    }

    private static Map<String, Emission> toMany() {
        Map<String, Emission> ways = new LinkedHashMap<>();
        ways.put("server", (server, socket, event, arguments) -> done(() -> server.emit(event, arguments)));
        ways.put(
                "room",
                (server, socket, event, arguments) ->
                        done(() -> server.to("room").emit(event, arguments)));
        ways.put(
                "others",
                (server, socket, event, arguments) ->
                        done(() -> socket.broadcast().emit(event, arguments)));
        ways.put(
                "all but",
                (server, socket, event, arguments) ->
                        done(() -> server.except("x").emit(event, arguments)));
        ways.put(
                "volatile to all",
                (server, socket, event, arguments) ->
                        done(() -> server.asVolatile().emit(event, arguments)));
        ways.put(
                "ack of all",
                (server, socket, event, arguments) -> server.timeout(LIMIT).emitWithAck(event, arguments));
        ways.put(
                "children",
                (server, socket, event, arguments) -> done(() -> parent(server).emit(event, arguments)));
        ways.put(
                "fetched",
                (server, socket, event, arguments) -> done(() -> fetched(server).emit(event, arguments)));
        ways.put(
                "ack of fetched",
                (server, socket, event, arguments) ->
                        fetched(server).emitWithAck(event, LIMIT, String.class, arguments));
        return ways;
    }

    private static Object done(Runnable emission) {
        emission.run();
        return true;
    }

    private static Broadcaster parent(SocketIoServer server) {
        var parent = server.of(Pattern.compile("/child"));
        server.of("/child");
        return parent.to("nobody");
    }

    private static RemoteSocket fetched(SocketIoServer server) {
        return server.fetchSockets().toCompletableFuture().join().get(0);
    }

    static Stream<Arguments> ways() {
        return Stream.of(toOneSocket(), toMany())
                .flatMap(ways -> ways.entrySet().stream())
                .flatMap(way -> Stream.of(false, true)
                        .map(isRecoverable -> Arguments.of(way.getKey(), isRecoverable, way.getValue())));
    }

    static Stream<Arguments> waysToOneSocket() {
        return toOneSocket().entrySet().stream().map(way -> Arguments.of(way.getKey(), way.getValue()));
    }

    private Client connect(ServerFixture fixture) {
        fixture.server.onConnection(sockets::add);
        Client client = fixture.connected();
        client.received();
        socket().join("room");
        return client;
    }

    private static ServerFixture fixture(boolean isRecoverable) {
        return new ServerFixture(
                config -> isRecoverable ? config.connectionStateRecovery(ConnectionStateRecovery.defaults()) : config);
    }

    private Socket socket() {
        return sockets.get(0);
    }

    /** Fails when JSON is made of it. */
    public record Unwritable(List<String> lines) {
        Unwritable() {
            this(List.of());
        }

        /** For JSON-B. */
        public String getText() {
            if (lines.isEmpty()) {
                throw new IllegalStateException("not now");
            }
            return lines.get(0);
        }
    }

    @ParameterizedTest(name = "{0}, recovery {1}")
    @MethodSource("ways")
    void argumentThatCannotBeWrittenFailsAtTheCallerAndNamesEventAndPosition(
            String way, boolean isRecoverable, Emission emission) {
        ServerFixture fixture = fixture(isRecoverable);
        Client client = connect(fixture);

        assertThatThrownBy(() -> emission.emit(fixture.server, socket(), "x", 1, new Unwritable()))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("argument 1 of the event \"x\", of type " + Unwritable.class.getTypeName())
                .hasRootCauseMessage("not now");

        assertThat(client.received()).isEmpty();
        assertThat(((ClientSocket) socket()).acks().size()).isZero();
        assertThat(fixture.server.statistics().eventsSent()).isZero();
        assertThat(fixture.server.statistics().packetsDropped()).isZero();
        socket().emit("later");
        assertThat(client.received()).singleElement().asString().startsWith("2[\"later\"");
    }

    @ParameterizedTest(name = "{0}, recovery {1}")
    @MethodSource("ways")
    void reservedNameFailsAtTheCaller(String way, boolean isRecoverable, Emission emission) {
        ServerFixture fixture = fixture(isRecoverable);
        Client client = connect(fixture);

        for (String reserved : List.of("connect", "connect_error", "disconnect", "disconnecting", "newListener")) {
            assertThatThrownBy(() -> emission.emit(fixture.server, socket(), reserved))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage('"' + reserved + "\" is a reserved event name");
        }
        assertThat(client.received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToOneSocket")
    void eventToASocketThatHasEndedIsCountedAndTheCallerIsTold(String way, Emission emission) {
        ServerFixture fixture = fixture(false);
        connect(fixture);
        socket().disconnect();

        Object result = emission.emit(fixture.server, socket(), "x");

        if (result instanceof CompletionStage<?> answer) {
            assertEndedWith(DisconnectReason.SERVER_NAMESPACE_DISCONNECT, answer);
        } else {
            assertThat(result).isEqualTo(false);
        }
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
        assertThat(fixture.server.statistics().eventsSent()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToOneSocket")
    void eventInADisconnectHandlerIsCountedAndTheCallerIsTold(String way, Emission emission) {
        ServerFixture fixture = fixture(false);
        Client client = connect(fixture);
        List<Object> results = new ArrayList<>();
        socket().onDisconnect(reason -> results.add(emission.emit(fixture.server, socket(), "x")));

        client.vanish();

        assertThat(results).hasSize(1);
        if (results.get(0) instanceof CompletionStage<?> answer) {
            assertEndedWith(DisconnectReason.TRANSPORT_ERROR, answer);
        } else {
            assertThat(results).containsExactly(false);
        }
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
    }

    private static void assertEndedWith(DisconnectReason reason, CompletionStage<?> answer) {
        assertThat(answer.toCompletableFuture()).isCompletedExceptionally();
        assertThatThrownBy(() -> answer.toCompletableFuture().join())
                .hasCauseInstanceOf(SocketDisconnectedException.class)
                .hasMessageContaining(reason.wireText());
    }

    /** Whoever the application speaks to. */
    public interface TypedClient {
        void news(String title, Unwritable text);

        void plain(String title);
    }

    /** As one client is asked. */
    public interface AskedClient extends TypedClient {
        CompletionStage<String> question(Unwritable what);
    }

    /** As many clients are asked. */
    public interface AskedClients extends TypedClient {
        @AckTimeout("PT5S")
        CompletionStage<List<String>> question(Unwritable what);
    }

    @Test
    void typedClientFailsAtTheCallerAndNamesEventAndPosition() {
        ServerFixture fixture = fixture(false);
        Client client = connect(fixture);
        AskedClient one = socket().as(AskedClient.class);
        AskedClients many = fixture.server.to("room").as(AskedClients.class);

        for (TypedClient typed : List.of(one, many)) {
            assertThatThrownBy(() -> typed.news("title", new Unwritable()))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("argument 1 of the event \"news\"");
        }
        assertThatThrownBy(() -> one.question(new Unwritable()))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("argument 0 of the event \"question\"");
        assertThatThrownBy(() -> many.question(new Unwritable()))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("argument 0 of the event \"question\"");

        assertThat(client.received()).isEmpty();
    }

    @Test
    void typedClientOfASocketThatHasEndedCountsWhatIsDropped() {
        ServerFixture fixture = fixture(false);
        Client client = connect(fixture);
        client.vanish();

        socket().as(TypedClient.class).plain("title");

        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
    }

    @Test
    void answerThatCannotBeWrittenFailsAtTheCallerWhoMayAnswerSomethingElse() {
        ServerFixture fixture = fixture(false);
        Client client = connect(fixture);
        socket().on("question", (arguments, ack) -> {
            assertThatThrownBy(() -> ack.send("fine", new Unwritable()))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("The event \"question\" cannot be answered")
                    .hasMessageContaining("argument 1 of an acknowledgement, of type ");
            ack.send("sorry");
            ack.send("too late");
        });

        client.send("27[\"question\"]");

        assertThat(client.received()).containsExactly("37[\"sorry\"]");
    }

    @Test
    void answerToAClientThatHasLeftIsCounted() {
        ServerFixture fixture = fixture(false);
        Client client = connect(fixture);
        List<Ack> acks = new ArrayList<>();
        socket().on("question", (arguments, ack) -> acks.add(ack));
        client.send("27[\"question\"]");
        client.vanish();

        acks.get(0).send("answer");

        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
    }
}
