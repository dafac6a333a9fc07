/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connection state recovery (Socket.IO protocol 5, "Connection state recovery"). */
class RecoveryTest extends RecoveryScenario {
    @Test
    void clientReceivesWhatItMissedAndThenItsOldIdAndToken() {
        Known known = known();
        last().join("room");
        Socket old = last();
        known.client().vanish();
        fixture.server.emit("to all", 1);
        fixture.server.to("room").emit("to room");
        fixture.server.to("elsewhere").emit("not to me");
        fixture.server.except("room").emit("not to me either");
        old.emit("to me");

        List<Object> received = back(known).received();

        assertThat(received).hasSize(4);
        assertThat(received.get(0)).asString().matches("2\\[\"to all\",1,\"[0-9a-z]+\"]");
        assertThat(received.get(1)).asString().matches("2\\[\"to room\",\"[0-9a-z]+\"]");
        assertThat(received.get(2)).asString().matches("2\\[\"to me\",\"[0-9a-z]+\"]");
        assertThat(received.get(3)).isEqualTo("0{\"sid\":\"" + known.sid() + "\",\"pid\":\"" + known.pid() + "\"}");
    }

    @Test
    void socketKeepsRoomsAndData() {
        Known known = known();
        assertThat(last().isRecovered()).isFalse();
        last().join("room");
        last().data().put("name", "Ada");
        known.client().vanish();

        back(known);

        assertThat(last().isRecovered()).isTrue();
        assertThat(last().id()).isEqualTo(known.sid());
        assertThat(last().rooms()).containsExactlyInAnyOrder(known.sid(), "room");
        assertThat(last().data().get("name", String.class)).hasValue("Ada");
        assertThat(fixture.server.of("/").sockets()).containsExactly(last());
    }

    @Test
    void clientReturnsTwiceInARow() {
        Known known = known();
        known.client().vanish();
        fixture.server.emit("second");
        Client second = back(known);
        String offset = offsetOf(second.received().get(0));
        second.vanish();
        fixture.server.emit("third");

        Client third = back(new Known(second, known.sid(), known.pid(), offset));

        assertThat(third.received().get(0)).asString().startsWith("2[\"third\"");
        assertThat(last().isRecovered()).isTrue();
    }

    @Test
    void eventThatTheServerSentButTheClientDidNotReceiveIsRepeated() {
        Known known = known();
        fixture.server.emit("on its way");
        known.client().vanish();

        List<Object> received = back(known).received();

        assertThat(received).hasSize(2);
        assertThat(received.get(0)).asString().startsWith("2[\"on its way\"");
    }

    @Test
    void attachmentsAreRepeatedToo() {
        Known known = known();
        known.client().vanish();
        fixture.server.emit("picture", (Object) new byte[] {1, 2});

        List<Object> received = back(known).received();

        assertThat(received.get(0)).asString().startsWith("51-[\"picture\",{\"_placeholder\":true,\"num\":0},\"");
        assertThat(received.get(1)).isEqualTo(new byte[] {1, 2});
        assertThat(received).hasSize(3);
    }

    @Test
    void tokenIsGoodForOneReturnOnly() {
        Known known = known();
        known.client().vanish();
        Client owner = back(known);
        owner.send("1");
        assertThat(last().isConnected()).isFalse();

        assertNew(back(known), known);
    }

    @Test
    void tokenIsWorthNothingAfterAnOrderlyDisconnection() {
        Known known = known();
        known.client().send("1");
        assertNew(back(known), known);

        Known expelled = known();
        last().disconnect();
        assertNew(back(expelled), expelled);
    }

    @Test
    void clientThatIsBackBeforeItsOldConnectionIsFoundDeadTakesItOver() {
        Known known = known();
        Socket twin = last();
        twin.join("room");
        twin.onDisconnect(reason -> events.add("twin " + reason));
        fixture.server.emit("lost on the old connection");

        Client client = back(known);

        assertThat(known.client().isClosed()).isTrue();
        assertThat(events).containsExactly("twin forced close");
        assertThat(client.received().get(0)).asString().startsWith("2[\"lost on the old connection\"");
        assertThat(last().rooms()).containsExactlyInAnyOrder(known.sid(), "room");
        assertThat(fixture.server.of("/").sockets()).containsExactly(last());
        fixture.server.to(known.sid()).emit("hello");
        assertThat(client.received()).hasSize(1);
    }

    @Test
    void clientThatIsAwayForTooLongStartsAnew() {
        observe(with(limits -> limits.withMaxDisconnectionDuration(Duration.ofSeconds(10))));
        Known known = known();
        known.client().vanish();

        fixture.time.advance(Duration.ofSeconds(11));

        assertNew(back(known), known);
    }

    @Test
    void clientThatMissedMoreThanIsKeptStartsAnew() {
        observe(with(limits -> limits.withMaxPackets(2)));
        Known known = known();
        known.client().vanish();
        fixture.server.emit("a");
        fixture.server.emit("b");
        fixture.server.emit("c");

        assertNew(back(known), known);
    }

    @Test
    void keptEventsAreBoundedInBytesToo() {
        observe(with(limits -> limits.withMaxBytes(100)));
        Known known = known();
        known.client().vanish();
        fixture.server.emit("a", "x".repeat(90));
        fixture.server.emit("b", "x".repeat(90));

        assertNew(back(known), known);
    }

    @Test
    void socketThatIsAwayForLongestIsForgottenFirst() {
        observe(with(limits -> limits.withMaxSockets(1)));
        Known first = known();
        Known second = known();
        first.client().vanish();
        fixture.time.advance(Duration.ofMillis(1));
        second.client().vanish();

        assertNew(back(first), first);
        back(second);
        assertThat(last().isRecovered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0{\"pid\":\"unknown\",\"offset\":\"1\"}",
                "0{\"pid\":\"PID\",\"offset\":\"zzz\"}",
                "0{\"pid\":\"PID\",\"offset\":\"-1\"}",
                "0{\"pid\":\"PID\",\"offset\":\"no offset\"}",
                "0{\"pid\":\"PID\",\"offset\":1}",
                "0{\"pid\":\"PID\"}",
                "0{\"pid\":{},\"offset\":\"1\"}",
            })
    void claimThatFitsNothingStartsAnew(String packet) {
        Known known = known();
        known.client().vanish();
        Client client = fixture.client();

        client.send(packet.replace("PID", known.pid()));

        assertNew(client, known);
    }

    @Test
    void middlewaresAreSkippedUnlessWanted() {
        fixture.server.of("/").use((socket, next) -> {
            events.add("middleware");
            next.proceed();
        });
        Known known = known();
        known.client().vanish();

        back(known);

        assertThat(events).containsExactly("middleware");
        assertThat(last().isRecovered()).isTrue();
    }

    @Test
    void nothingIsSentBeforeTheMiddlewaresAccept() {
        observe(with(limits -> limits.withSkipMiddlewares(false)));
        Known known = known();
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> {
            socket.emit("early");
            waiting.add(next);
        });
        known.client().vanish();
        fixture.server.emit("missed");

        Client client = back(known);
        assertThat(client.received()).isEmpty();
        waiting.get(0).proceed();

        List<Object> received = client.received();
        assertThat(received).hasSize(3);
        assertThat(received.get(0)).asString().startsWith("2[\"missed\"");
        assertThat(received.get(1)).asString().startsWith("2[\"early\"");
        assertThat(received.get(2)).asString().startsWith("0{\"sid\":\"" + known.sid());
    }

    @Test
    void clientThatVanishesWhileTheMiddlewaresThinkMayTryAgain() {
        observe(with(limits -> limits.withSkipMiddlewares(false)));
        Known known = known();
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> waiting.add(next));
        known.client().vanish();
        back(known).vanish();

        back(known);
        waiting.get(1).proceed();

        assertThat(last().isRecovered()).isTrue();
    }

    @Test
    void refusedClientGetsNothing() {
        observe(with(limits -> limits.withSkipMiddlewares(false)));
        Known known = known();
        fixture.server.of("/").use((socket, next) -> next.refuse("not any more"));
        known.client().vanish();
        fixture.server.emit("missed");

        assertThat(back(known).received()).containsExactly("4{\"message\":\"not any more\"}");
        assertThat(fixture.server.of("/").rooms()).isEmpty();
    }

    @Test
    void eventsWithAcknowledgementCarryNoOffsetAndAreNotRepeated() {
        Known known = known();
        var unused = last().emitWithAck("question");
        assertThat(known.client().received()).containsExactly("20[\"question\"]");
        known.client().vanish();

        assertThat(back(known).received()).hasSize(1);
    }

    @Test
    void withoutTheOptionThereIsNeitherTokenNorOffset() {
        observe(new ServerFixture());
        Client client = fixture.connected();
        fixture.server.emit("news", 1);

        List<Object> received = client.received();

        assertThat(received.get(0)).asString().doesNotContain("pid");
        assertThat(received.get(1)).isEqualTo("2[\"news\",1]");
    }
}
