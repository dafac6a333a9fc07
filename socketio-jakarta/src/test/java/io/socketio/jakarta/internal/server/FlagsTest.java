/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketEmitter;
import io.socketio.jakarta.internal.engine.FakePoll;
import io.socketio.jakarta.internal.engine.PostExchange;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flags {@code volatile} and {@code compress}. */
class FlagsTest {
    private ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private Client client;

    @BeforeEach
    void connect() {
        fixture.server.of("/").onConnection(sockets::add);
        client = fixture.connected();
        client.received();
    }

    private Socket socket() {
        return sockets.get(sockets.size() - 1);
    }

    /** What a handler does when the client sends an event. */
    private List<Object> received(Consumer<Socket> handler) {
        Socket socket = socket();
        var registration = socket.on("go", (arguments, ack) -> handler.accept(socket));
        client.send("2[\"go\"]");
        registration.remove();
        return client.received();
    }

    // ---- volatile

    @Test
    void volatileEventAloneArrives() {
        assertThat(received(socket -> socket.asVolatile().emit("v", 1))).containsExactly("2[\"v\",1]");
    }

    @Test
    void volatileEventBehindAnotherIsDroppedAndThoseAroundItArrive() {
        List<Object> received = received(socket -> {
            socket.emit("a");
            socket.asVolatile().emit("v");
            socket.emit("b");
        });

        assertThat(received).containsExactly("2[\"a\"]", "2[\"b\"]");
        assertThat(fixture.server.statistics().volatileEventsDropped()).isEqualTo(1);
        assertThat(fixture.server.statistics().eventsSent()).isEqualTo(2);
        assertThat(fixture.server.statistics().packetsDropped()).isZero();
    }

    @Test
    void firstOfTwoVolatileEventsArrivesWithAllItsAttachments() {
        List<Object> received = received(socket -> {
            socket.asVolatile().emit("v", new byte[] {1}, new byte[] {2});
            socket.asVolatile().emit("v", new byte[] {3});
        });

        assertThat(received).hasSize(3).endsWith(new byte[] {1}, new byte[] {2});
    }

    @Test
    void broadcastIsDroppedForThoseWhoCannotTakeIt() {
        Client busy = fixture.connected();
        busy.received();
        busy.channel().stall();
        fixture.server.emit("first");
        busy.received();

        fixture.server.asVolatile().emit("v");
        busy.channel().finishOne();

        assertThat(client.received()).containsExactly("2[\"first\"]", "2[\"v\"]");
        assertThat(busy.received()).isEmpty();
        assertThat(fixture.server.statistics().volatileEventsDropped()).isEqualTo(1);
    }

    @Test
    void broadcastBehindAnotherOfTheSameHandlerIsDropped() {
        List<Broadcaster> senders = List.of(
                fixture.server,
                fixture.server.of("/"),
                fixture.server.to(socket().id()),
                fixture.server.except("nobody").local());

        for (Broadcaster sender : senders) {
            List<Object> received = received(socket -> {
                sender.emit("a");
                sender.asVolatile().emit("v");
            });

            assertThat(received).containsExactly("2[\"a\"]");
        }
    }

    @Test
    void volatileBroadcastToTheChildrenOfAParentArrives() {
        Broadcaster tenants = fixture.server.of(Pattern.compile("/tenant-\\d"));
        client.send("0/tenant-1,");
        client.received();

        tenants.asVolatile().emit("v");

        assertThat(client.received()).containsExactly("2/tenant-1,[\"v\"]");
    }

    @Test
    void volatileEventsBeforeAndRightAfterTheConnectPacketAreDropped() {
        fixture.server.of("/new").use((socket, next) -> {
            socket.asVolatile().emit("early");
            next.proceed();
        });
        fixture.server.of("/new").onConnection(socket -> socket.asVolatile().emit("connected"));

        client.send("0/new,");

        assertThat(client.received()).singleElement().asString().startsWith("0/new,{");
        assertThat(fixture.server.statistics().volatileEventsDropped()).isEqualTo(2);
    }

    @Test
    void volatileEventToASocketThatHasEndedIsDroppedAsAnyOther() {
        client.vanish();

        socket().asVolatile().emit("v");

        assertThat(fixture.server.statistics().volatileEventsDropped()).isZero();
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
    }

    @Test
    void volatileEventsAreNotKeptForAClientThatIsAwayAndHaveNoOffset() {
        fixture = new ServerFixture(config -> config.connectionStateRecovery(ConnectionStateRecovery.defaults()));
        fixture.server.of("/").onConnection(sockets::add);
        client = fixture.connected();
        String pid = client.received().get(0).toString().replaceAll(".*\"pid\":\"([^\"]+)\".*", "$1");
        socket().emit("kept");
        String offset = client.received().get(0).toString().replaceAll(".*,\"(\\w+)\"]", "$1");
        socket().asVolatile().emit("v");
        fixture.server.asVolatile().emit("w");
        assertThat(client.received()).containsExactly("2[\"v\"]", "2[\"w\"]");
        client.vanish();
        fixture.server.asVolatile().emit("missed");

        Client back = fixture.client();
        back.send("0{\"pid\":\"" + pid + "\",\"offset\":\"" + offset + "\"}");

        assertThat(back.received()).singleElement().asString().startsWith("0{").contains(pid);
        assertThat(socket().isRecovered()).isTrue();
    }

    @Test
    void volatileQuestionThatWasDroppedIsNeverAnswered() {
        client.channel().stall();
        socket().emit("a");

        var answer = socket().asVolatile().timeout(Duration.ofSeconds(1)).emitWithAck("question");
        client.channel().finishOne();
        fixture.time.advance(Duration.ofSeconds(1));

        assertThat(client.received()).containsExactly("2[\"a\"]");
        assertThat(answer.toCompletableFuture()).isCompletedExceptionally();
    }

    // ---- compress

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void flagArrivesAtTheTransport(boolean isCompressible) {
        ServerSession session = fixture.server.serverEngine().openPolling(ServerFixture.request());
        poll(session);
        session.polling().beginPost();
        session.polling().post("40", new PostExchange() {
            @Override
            public void accept() {}

            @Override
            public void reject() {
                throw new AssertionError("CONNECT was rejected");
            }
        });
        poll(session);

        SocketEmitter toOne = socket().compress(!isCompressible).compress(isCompressible);
        Broadcaster toAll = fixture.server.compress(!isCompressible).compress(isCompressible);

        FakePoll event = answered(session, () -> toOne.emit("a"));
        assertThat(event.body()).contains("42[\"a\"]");
        assertThat(event.isCompressible()).isEqualTo(isCompressible);
        assertThat(answered(session, () -> toOne.emitWithAck("a")).isCompressible())
                .isEqualTo(isCompressible);
        FakePoll broadcast = answered(session, () -> toAll.emit("a", new byte[1]));
        assertThat(broadcast.body()).contains("451-[\"a\",{\"_placeholder\":true,\"num\":0}]\u001ebAA==");
        assertThat(broadcast.isCompressible()).isEqualTo(isCompressible);
    }

    private static FakePoll poll(ServerSession session) {
        FakePoll poll = new FakePoll();
        session.polling().hold(poll);
        return poll;
    }

    private static FakePoll answered(ServerSession session, Runnable emit) {
        FakePoll poll = poll(session);
        emit.run();
        return poll;
    }

    @Test
    void uncompressedBroadcastIsEncodedOnce() {
        Client other = fixture.connected();

        fixture.server.compress(false).emit("x", new byte[] {1});

        assertThat(last(client)).isSameAs(last(other));
    }

    private static Object last(Client client) {
        List<Object> sent = client.channel().sent();
        return sent.get(sent.size() - 2);
    }
}
