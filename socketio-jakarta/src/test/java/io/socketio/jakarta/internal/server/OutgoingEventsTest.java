/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers that see what is sent to a socket, and what the sender learns. */
class OutgoingEventsTest {
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();

    private ServerFixture fixture(boolean isRecovering) {
        ServerFixture fixture = new ServerFixture(
                config -> isRecovering ? config.connectionStateRecovery(ConnectionStateRecovery.defaults()) : config);
        fixture.server.onConnection(sockets::add);
        return fixture;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handlersSeeEventsBroadcastsAndQuestionsButNoAcknowledgements(boolean isRecovering) {
        ServerFixture fixture = fixture(isRecovering);
        Client client = fixture.connected();
        Socket socket = sockets.get(0);
        byte[] binary = {1, 2};
        Registration second = socket.onAnyOutgoing((event, arguments) -> seen.add(event + arguments.size()));
        socket.prependAnyOutgoing((event, arguments) -> seen.add(arguments.isEmpty() ? "none" : arguments.get(0)));
        socket.on("ask", (arguments, ack) -> ack.send("answer"));

        socket.emit("direct", "a", null);
        fixture.server.emit("all", binary, 1, 2);
        socket.broadcast().emit("others");
        socket.emitWithAck("question");
        fixture.server.timeout(Duration.ofSeconds(1)).emitWithAck("poll", "b");
        client.send("20[\"ask\"]");
        second.remove();
        socket.emit("last");

        assertThat(seen).containsExactly("a", "direct2", binary, "all3", "none", "question0", "b", "poll1", "none");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handlerMayEmitItself(boolean isRecovering) {
        ServerFixture fixture = fixture(isRecovering);
        Client client = fixture.connected();
        client.received();
        sockets.get(0).onAnyOutgoing((event, arguments) -> {
            if (event.equals("first")) {
                fixture.server.emit("second");
            }
        });

        fixture.server.emit("first");

        assertThat(client.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void senderLearnsThatASocketHasEnded(boolean isRecovering) {
        ServerFixture fixture = fixture(isRecovering);
        Client client = fixture.connected();
        Socket socket = sockets.get(0);
        assertThat(socket.emit("x")).isTrue();
        assertThat(socket.send("hello")).isTrue();

        client.send("1");

        assertThat(socket.emit("x")).isFalse();
        assertThat(socket.asVolatile().emit("x")).isFalse();
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsKeptForAClientThatMayReturnIsNotDropped(boolean isRecovering) {
        ServerFixture fixture = fixture(isRecovering);
        Client client = fixture.connected();

        client.vanish();

        assertThat(sockets.get(0).emit("x")).isEqualTo(isRecovering);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void senderLearnsThatAVolatileEventWasNotTaken(boolean isRecovering) {
        ServerFixture fixture = fixture(isRecovering);
        Client client = fixture.connected();
        client.channel().stall();
        sockets.get(0).emit("unfinished");

        assertThat(sockets.get(0).asVolatile().emit("position")).isFalse();
    }
}
