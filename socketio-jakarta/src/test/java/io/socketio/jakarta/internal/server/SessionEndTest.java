/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.FakeChannel;
import io.socketio.jakarta.internal.engine.FakePoll;
import io.socketio.jakarta.internal.engine.PostExchange;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends a client's sockets has the same name and the same effect whatever its transport is doing. */
class SessionEndTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<String> events = new ArrayList<>();
    private final FakeChannel channel = new FakeChannel();

    /** What a client's transport is doing. */
    private enum Situation {
        NO_POLL_HELD,
        POLL_HELD,
        UPGRADING,
        UPGRADED,
        WEBSOCKET,
        WEBSOCKET_WRITING
    }

    @BeforeEach
    void observe() {
        fixture.server.of("/").onConnection(socket -> socket.onDisconnect(reason -> events.add(reason.wireText())));
        fixture.server.of("/").on("event", (socket, arguments, ack) -> events.add("event"));
        fixture.server.of("/other").onConnection(socket -> {});
    }

    /** Connects a client, brings it into a situation and returns where it sends packets. */
    private Consumer<String> connected(Situation situation) {
        if (situation == Situation.WEBSOCKET || situation == Situation.WEBSOCKET_WRITING) {
            WebSocketReceiver client = fixture.server.serverEngine().openWebSocket(request(), channel);
            client.onText("40");
            if (situation == Situation.WEBSOCKET_WRITING) {
                channel.stall();
                fixture.server.emit("on its way");
            }
            return client::onText;
        }
        ServerSession session = fixture.server.serverEngine().openPolling(request());
        poll(session);
        post(session, "40");
        poll(session);
        if (situation == Situation.POLL_HELD) {
            poll(session);
        } else if (situation == Situation.UPGRADING) {
            session.beginUpgrade(channel).onText("2probe");
        } else if (situation == Situation.UPGRADED) {
            WebSocketReceiver client = session.beginUpgrade(channel);
            client.onText("5");
            return client::onText;
        }
        return payload -> post(session, payload);
    }

    private static EngineRequest request() {
        return new EngineRequest(
                "/socket.io/",
                Map.of(),
                Map.of(),
                "127.0.0.1",
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private static void poll(ServerSession session) {
        session.polling().hold(new FakePoll());
    }

    private static void post(ServerSession session, String payload) {
        assertThat(session.polling().beginPost()).isTrue();
        session.polling().post(payload, new PostExchange() {
            @Override
            public void accept() {}

            @Override
            public void reject() {}
        });
    }

    @ParameterizedTest
    @EnumSource
    void violationIsAForcedClose(Situation situation) {
        connected(situation).accept("42/other,[\"event\"]");

        assertThat(events).containsExactly("forced close");
        assertThat(fixture.server.of("/").sockets()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void secondConnectIsAForcedClose(Situation situation) {
        connected(situation).accept("40");

        assertThat(events).containsExactly("forced close");
    }

    @ParameterizedTest
    @EnumSource
    void packetThatIsNoneIsAParseError(Situation situation) {
        connected(situation).accept("x");

        assertThat(events).containsExactly("parse error");
        assertThat(fixture.server.engine().sessionCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void clientThatSpeaksInTheWrongDirectionIsATransportError(Situation situation) {
        connected(situation).accept("2");

        assertThat(events).containsExactly("transport error");
        assertThat(fixture.server.engine().sessionCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void clientThatClosesIsATransportClose(Situation situation) {
        connected(situation).accept("1");
        fixture.time.advance(Duration.ofMillis(25));

        assertThat(events).containsExactly("transport close");
        assertThat(fixture.server.engine().sessionCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void leavingBeforeClosingIsReportedAsLeaving(Situation situation) {
        Consumer<String> client = connected(situation);
        sendTogether(situation, client, "41", "1");
        fixture.time.advance(Duration.ofMillis(25));

        assertThat(events).containsExactly("client namespace disconnect");
        assertThat(fixture.server.engine().sessionCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHandledAfterTheClientLeft(Situation situation) {
        Consumer<String> client = connected(situation);

        sendTogether(situation, client, "42[\"event\"]", "41", "42[\"event\"]", "42[\"event\"]");

        assertThat(events).containsExactly("event", "client namespace disconnect");
    }

    @ParameterizedTest
    @EnumSource
    void applicationThatTakesTheClientOutIsHeardAtOnce(Situation situation) {
        fixture.server.of("/").on("out", (socket, arguments, ack) -> socket.disconnect());
        Consumer<String> client = connected(situation);

        sendTogether(situation, client, "42[\"out\"]", "42[\"event\"]");

        assertThat(events).containsExactly("server namespace disconnect");
    }

    // In one request, or frame by frame.
    private static void sendTogether(Situation situation, Consumer<String> client, String... packets) {
        switch (situation) {
            case NO_POLL_HELD, POLL_HELD, UPGRADING -> client.accept(String.join("\u001e", packets));
            default -> List.of(packets).forEach(client);
        }
    }
}
