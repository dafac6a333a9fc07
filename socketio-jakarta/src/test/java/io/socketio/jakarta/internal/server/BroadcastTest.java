/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms and broadcasting over four sockets. */
class BroadcastTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();

    @BeforeEach
    void connectFour() {
        fixture.server.of("/").onConnection(sockets::add);
        for (int i = 0; i < 4; i++) {
            Client client = fixture.connected();
            client.received();
            clients.add(client);
        }
    }

    @Test
    void everybodyReceives() {
        fixture.server.emit("x");

        assertThat(counts()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void everybodyButTheSender() {
        sockets.get(1).broadcast().emit("x");

        assertThat(counts()).containsExactly(1, 0, 1, 1);
    }

    @Test
    void unionOfRoomsReachesEachSocketOnce() {
        sockets.get(0).join("a", "b");
        sockets.get(1).join("a");
        sockets.get(2).join("b");

        fixture.server.to("a").to("b").emit("x");

        assertThat(counts()).containsExactly(1, 1, 1, 0);
    }

    @Test
    void exceptTakesAwayWhoIsInAnExcludedRoom() {
        sockets.get(0).join("a", "muted");
        sockets.get(1).join("a");

        fixture.server.in("a").except("muted").emit("x");

        assertThat(counts()).containsExactly(0, 1, 0, 0);
    }

    @Test
    void senderIsLeftOutOfItsOwnRoom() {
        sockets.forEach(socket -> socket.join("a"));

        sockets.get(2).to("a").emit("x");

        assertThat(counts()).containsExactly(1, 1, 0, 1);
    }

    @Test
    void socketIdIsARoom() {
        fixture.server.to(sockets.get(3).id()).emit("x");

        assertThat(counts()).containsExactly(0, 0, 0, 1);
    }

    @Test
    void whoHasLeftARoomReceivesNothing() {
        sockets.get(0).join("a");
        sockets.get(1).join("a");
        sockets.get(0).leave("a");

        fixture.server.to("a").emit("x");

        assertThat(counts()).containsExactly(0, 1, 0, 0);
    }

    @Test
    void emptyRoomVanishes() {
        sockets.get(0).join("a");
        assertThat(fixture.server.of("/").rooms()).contains("a");

        clients.get(0).vanish();

        assertThat(fixture.server.of("/").rooms()).doesNotContain("a").hasSize(3);
    }

    @Test
    void operatorsAreImmutable() {
        var all = fixture.server.of("/").to("a");
        all.to("b").except("c");
        sockets.get(0).join("b");

        all.emit("x");

        assertThat(counts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void binaryReachesEveryoneUnharmedAndIsEncodedOnce() {
        byte[] image = {1, 2, 3};

        fixture.server.emit("image", "cat", image);

        for (Client client : clients) {
            assertThat(client.received())
                    .containsExactly("51-[\"image\",\"cat\",{\"_placeholder\":true,\"num\":0}]", image);
        }
        assertThat(frame(0)).isSameAs(frame(1)).isSameAs(frame(3));
    }

    @Test
    void otherNamespacesReceiveNothing() {
        fixture.server.of("/other").emit("x");

        assertThat(counts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void socketThatHasEndedReceivesNothing() {
        clients.get(1).vanish();

        fixture.server.emit("x");

        assertThat(counts()).containsExactly(1, 0, 1, 1);
        assertThat(fixture.server.statistics().packetsDropped()).isZero();
    }

    private Object frame(int client) {
        List<Object> sent = clients.get(client).channel().sent();
        return sent.get(sent.size() - 2);
    }

    private List<Integer> counts() {
        return clients.stream().map(client -> client.received().size()).toList();
    }
}
