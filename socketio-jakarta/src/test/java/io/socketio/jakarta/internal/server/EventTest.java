/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketDisconnectedException;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and acknowledgements in both directions, and the end of sockets. */
class EventTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private Client client;

    @BeforeEach
    void connect() {
        fixture.server.of("/").onConnection(sockets::add);
        client = fixture.connected();
        client.received();
    }

    private Socket socket() {
        return sockets.get(0);
    }

    /** A payload. */
    public record Message(String text, List<Integer> numbers) {}

    @Test
    void typedHandlerReceivesItsFirstArgument() {
        socket().on("message", Message.class, (message, ack) -> {
            events.add(message);
            ack.send("ok", message.numbers().size());
        });

        client.send("25[\"message\",{\"text\":\"hi\",\"numbers\":[1,2]}]");

        assertThat(events).containsExactly(new Message("hi", List.of(1, 2)));
        assertThat(client.received()).containsExactly("35[\"ok\",2]");
    }

    @Test
    void argumentThatDoesNotFitIsNotHandledAndTheSessionGoesOn() {
        socket().on("number", Integer.class, (number, ack) -> events.add(number));

        client.send("2[\"number\",{\"not\":\"a number\"}]");
        client.send("2[\"number\"]");
        client.send("2[\"number\",7]");

        assertThat(events).containsExactly(7);
    }

    @Test
    void handlerThatThrowsDoesNotEndTheSessionNorTheOtherHandlers() {
        socket().on("x", (arguments, ack) -> {
            throw new IllegalStateException("broken");
        });
        socket().on("x", (arguments, ack) -> events.add("second"));

        client.send("2[\"x\"]");

        assertThat(events).containsExactly("second");
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void removedHandlerIsNotCalled() {
        Registration registration = socket().on("x", (arguments, ack) -> events.add("x"));

        registration.remove();
        client.send("2[\"x\"]");

        assertThat(events).isEmpty();
    }

    @Test
    void attachmentsArriveAtAnyDepthAndGoBackTheSameWay() {
        socket().on(
                        "echo",
                        (arguments, ack) ->
                                socket().emit("back", arguments.toList().toArray()));

        client.send("52-[\"echo\",{\"a\":[{\"_placeholder\":true,\"num\":1}]},{\"_placeholder\":true,\"num\":0}]");
        client.send(new byte[] {1});
        client.send(new byte[] {2, 2});

        assertThat(client.received())
                .containsExactly(
                        "52-[\"back\",{\"a\":[{\"_placeholder\":true,\"num\":0}]},{\"_placeholder\":true,\"num\":1}]",
                        new byte[] {2, 2},
                        new byte[] {1});
    }

    @Test
    void acknowledgementIsSentOnce() {
        socket().on("x", (arguments, ack) -> {
            ack.send(1);
            ack.send(2);
        });

        client.send("20[\"x\"]");

        assertThat(client.received()).containsExactly("30[1]");
    }

    @Test
    void clientAnswersAnEvent() {
        CompletionStage<String> answer = socket().emitWithAck("question", String.class, 42);
        assertThat(client.received()).containsExactly("20[\"question\",42]");

        client.send("30[\"answer\"]");

        assertThat(answer.toCompletableFuture()).isCompletedWithValue("answer");
    }

    @Test
    void clientAnswersWithBinary() {
        CompletionStage<Arguments> answer = socket().emitWithAck("question", ByteBuffer.wrap(new byte[] {7}));
        assertThat(client.received())
                .containsExactly("51-0[\"question\",{\"_placeholder\":true,\"num\":0}]", new byte[] {7});

        client.send("61-0[{\"_placeholder\":true,\"num\":0}]");
        client.send(new byte[] {8});

        assertThat(answer.toCompletableFuture().join().require(0, byte[].class)).containsExactly(8);
    }

    @Test
    void answerThatDoesNotComeInTimeFailsAndIsIgnoredAfterwards() {
        CompletableFuture<Arguments> answer =
                socket().timeout(Duration.ofSeconds(1)).emitWithAck("question").toCompletableFuture();

        fixture.time.advance(Duration.ofSeconds(1));
        client.send("30[\"late\"]");

        assertThatThrownBy(answer::join).hasCauseInstanceOf(AckTimeoutException.class);
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void answerOfAClientThatLeavesFails() {
        CompletableFuture<Arguments> answer = socket().emitWithAck("question").toCompletableFuture();

        client.vanish();

        assertThatThrownBy(answer::join)
                .hasCauseInstanceOf(SocketDisconnectedException.class)
                .hasMessageContaining("transport error");
    }

    @Test
    void questionToAClientThatHasLeftFailsAtOnce() {
        client.vanish();

        CompletableFuture<Arguments> answer = socket().emitWithAck("question").toCompletableFuture();

        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void reservedNamesAreRefused() {
        assertThatThrownBy(() -> socket().emit("connect")).hasMessageContaining("\"connect\" is a reserved event name");
        assertThatThrownBy(() -> fixture.server.emit("disconnect")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket().on("disconnecting", (arguments, ack) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void disconnectHandlersStillSeeTheRoomsAndRunOnce() {
        socket().join("room");
        socket().onDisconnect(
                        reason -> events.add(reason + " " + socket().rooms().contains("room")));

        client.send("1");
        client.vanish();

        assertThat(events).containsExactly("client namespace disconnect true");
        assertThat(socket().rooms()).isEmpty();
    }

    @Test
    void joinAfterTheEndHasNoEffect() {
        client.vanish();

        socket().join("ghosts");

        assertThat(fixture.server.of("/").rooms()).isEmpty();
    }

    @Test
    void eventAfterTheClientLeftIsNotHandled() {
        socket().on("x", (arguments, ack) -> events.add("x"));
        client.send("1");

        client.send("2[\"x\"]");

        assertThat(events).isEmpty();
    }

    @Test
    void disconnectingTheSessionLeavesEveryNamespace() {
        fixture.server.of("/admin");
        client.send("0/admin,");
        client.received();

        socket().emit("bye");
        socket().disconnectSession();

        assertThat(client.received()).containsExactlyInAnyOrder("2[\"bye\"]", "1", "1/admin,");
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void dataStaysWithTheSocket() {
        socket().data().put("user", "ada");

        assertThat(socket().data().get("user", String.class)).contains("ada");
        assertThat(socket().data().get("nobody", String.class)).isEmpty();
        assertThat(socket().data().toMap()).isEqualTo(Map.of("user", "ada"));
    }

    @Test
    void whatHappensIsCounted() {
        client.send("2[\"a\"]");
        socket().emit("b");
        client.vanish();
        socket().emit("c");

        assertThat(fixture.server.statistics().eventsReceived()).isEqualTo(1);
        assertThat(fixture.server.statistics().eventsSent()).isEqualTo(1);
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
        assertThat(fixture.server.statistics().sessions()).isZero();
    }
}
