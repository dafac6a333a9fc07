/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listeners for sockets that join and leave rooms. */
class RoomChangeTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    private Client connected(ServerFixture server) {
        server.server.of("/").onRoomChange((socket, change) -> {
            if (!change.room().equals(socket.id())) {
                changes.add(change.kind() + " " + change.room());
            }
        });
        server.server.onConnection(sockets::add);
        return server.connected();
    }

    @Test
    void roomIsCreatedByItsFirstMemberAndDeletedByItsLast() {
        connected(fixture);
        fixture.connected();

        sockets.get(0).join("a", "b");
        sockets.get(0).join("a");
        sockets.get(1).join("a");
        sockets.get(0).leave("a", "unknown");
        sockets.get(1).leave("a");

        assertThat(changes.subList(0, 4)).containsExactlyInAnyOrder("CREATED a", "JOINED a", "CREATED b", "JOINED b");
        assertThat(changes.subList(4, changes.size())).containsExactly("JOINED a", "LEFT a", "LEFT a", "DELETED a");
    }

    @Test
    void ownRoomComesFirstAndGoesLastAfterTheDisconnectHandlers() {
        List<String> all = new ArrayList<>();
        fixture.server
                .of("/")
                .onRoomChange((socket, change) ->
                        all.add(change.kind() + " " + (change.room().equals(socket.id()) ? "own" : change.room())));
        fixture.server.onConnection(socket -> all.add("connection"));
        fixture.server
                .of("/")
                .onDisconnect((socket, reason) ->
                        all.add("disconnection " + socket.rooms().size()));
        Client client = fixture.connected();

        client.vanish();

        assertThat(all)
                .containsExactly(
                        "connection", "CREATED own", "JOINED own", "disconnection 1", "LEFT own", "DELETED own");
    }

    @Test
    void roomJoinedByAMiddlewareThatRefusesIsLeft() {
        fixture.server.use((socket, next) -> {
            socket.join("a");
            next.refuse("no");
        });
        connected(fixture);

        assertThat(changes).containsExactly("CREATED a", "JOINED a", "LEFT a", "DELETED a");
    }

    @Test
    void changeIsReportedAfterTheHandlerThatMadeIt() {
        Client client = connected(fixture);
        sockets.get(0).on("join", (arguments, ack) -> {
            sockets.get(0).join("a");
            changes.add("handler");
        });

        client.send("2[\"join\"]");

        assertThat(changes).containsExactly("handler", "CREATED a", "JOINED a");
    }

    @Test
    void listenerMayJoinRoomsAndFailWithoutHarm() {
        fixture.server.of("/").onRoomChange((socket, change) -> {
            socket.join("b");
            throw new IllegalStateException("broken");
        });
        connected(fixture);

        assertThat(changes).containsExactly("CREATED b", "JOINED b");
    }

    @Test
    void clientThatReturnsLeavesAndJoinsItsRoomsAgain() {
        ServerFixture recovering =
                new ServerFixture(config -> config.connectionStateRecovery(ConnectionStateRecovery.defaults()));
        Client client = connected(recovering);
        sockets.get(0).join("a");
        sockets.get(0).emit("x");
        String connect = (String) client.received().get(0);
        String pid = connect.substring(connect.indexOf("\"pid\":\"") + 7, connect.lastIndexOf('"'));
        client.vanish();
        changes.clear();

        Client again = recovering.client();
        again.send("0{\"pid\":\"" + pid + "\",\"offset\":\"1\"}");

        assertThat(sockets.get(1).isRecovered()).isTrue();
        assertThat(changes).containsExactly("CREATED a", "JOINED a");
    }
}
