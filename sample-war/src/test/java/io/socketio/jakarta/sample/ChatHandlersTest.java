/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.sample.Answer.Joined;
import io.socketio.jakarta.sample.Answer.Posted;
import io.socketio.jakarta.sample.Answer.Refusal;
import io.socketio.jakarta.testkit.ConnectErrorException;
import io.socketio.jakarta.testkit.SocketIoTestServer;
import io.socketio.jakarta.testkit.TestClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chat's handlers with the beans they use, as clients meet them. */
class ChatHandlersTest {
    @RegisterExtension
    final SocketIoTestServer server = SocketIoTestServer.withoutPort()
            .beans(ChatHandlers.class, People.class, Rooms.class, Pictures.class)
            .build();

    private TestClient enter(String name) {
        TestClient client = server.connect("/chat", new Profile(name, "key of " + name));
        assertThat(client.emitWithAck("join", Joined.class, Rooms.LOBBY).room()).isEqualTo(Rooms.LOBBY);
        return client;
    }

    private static Draft draft(String id, String text) {
        return new Draft(id, Rooms.LOBBY, text);
    }

    @Test
    void messageReachesTheOthersInTheRoomOnce() {
        TestClient ann = enter("Ann");
        TestClient bob = enter("Bob");

        long at = ann.emitWithAck("message", Posted.class, draft("1", "hello")).at();
        long again =
                ann.emitWithAck("message", Posted.class, draft("1", "hello")).at();

        assertThat(again).isEqualTo(at);
        assertThat(bob.awaitEvent("message", Message.class))
                .isEqualTo(new Message("1", Rooms.LOBBY, "Ann", "hello", false, at));
        assertThat(bob.events()).noneMatch(event -> event.name().equals("message"));
        assertThat(ann.events()).noneMatch(event -> event.name().equals("message"));
    }

    @Test
    void nameOfSomebodyWhoIsThereIsRefused() {
        enter("Ann");

        assertThatThrownBy(() -> server.connect("/chat", new Profile("ann", "another key")))
                .isInstanceOf(ConnectErrorException.class)
                .hasMessage("Somebody is already here as ann.");
    }

    @Test
    void strangersToARoomPostNothing() {
        TestClient ann = server.connect("/chat", new Profile("Ann", "key"));

        assertThat(ann.emitWithAck("message", Refusal.class, draft("1", "hello"))
                        .error())
                .isEqualTo("You are not in this room.");
    }

    @Test
    void whoseNetworkIsGoneLeavesTheRoomWithTheHeartbeat() {
        TestClient ann = enter("Ann");
        TestClient bob = enter("Bob");
        assertThat(memberCount(ann)).isEqualTo(1);
        assertThat(memberCount(ann)).isEqualTo(2);

        bob.silence();
        server.clock().advance(Duration.ofSeconds(45));

        bob.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
        assertThat(memberCount(ann)).isEqualTo(1);
    }

    private static int memberCount(TestClient client) {
        return client.awaitEvent("members").arguments().require(1, Member[].class).length;
    }
}
