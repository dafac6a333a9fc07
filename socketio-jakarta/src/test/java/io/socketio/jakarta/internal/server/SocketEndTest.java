/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows the end of a socket. */
class SocketEndTest {
    private final ServerFixture fixture = new ServerFixture();
    private final Namespace main = fixture.server.of("/");
    private final List<String> journal = new ArrayList<>();

    @Test
    void followsTheDisconnectHandlersOnce() {
        main.onConnection(socket -> {
            socket.onEnd(() -> journal.add("end"));
            socket.onDisconnect(reason -> journal.add("disconnect of the socket"));
        });
        main.onDisconnect((socket, reason) -> journal.add("disconnect"));
        Client client = fixture.connected();

        client.send("1");
        client.vanish();

        assertThat(journal).containsExactly("disconnect of the socket", "disconnect", "end");
    }

    @Test
    void followsTheRefusalByAnotherMiddleware() {
        main.use((socket, next) -> {
            socket.onEnd(() -> journal.add("end"));
            next.proceed();
        });
        main.use((socket, next) -> {
            journal.add("refused");
            next.refuse("no");
        });
        main.onDisconnect((socket, reason) -> journal.add("disconnect"));

        fixture.connected();

        assertThat(journal).containsExactly("refused", "end");
    }

    @Test
    void followsAClientThatLeavesBeforeItIsLetIn() {
        List<Next> undecided = new ArrayList<>();
        main.use((socket, next) -> {
            socket.onEnd(() -> journal.add("end"));
            undecided.add(next);
        });
        Client client = fixture.connected();

        client.vanish();
        undecided.get(0).proceed();

        assertThat(journal).containsExactly("end");
    }

    @Test
    void isAtOnceForASocketThatIsOver() {
        List<Socket> sockets = new ArrayList<>();
        main.onConnection(sockets::add);
        fixture.connected().vanish();

        sockets.get(0).onEnd(() -> journal.add("end"));

        assertThat(journal).containsExactly("end");
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersAndARemovedOneIsNotRun() {
        main.onConnection(socket -> {
            Registration removed = socket.onEnd(() -> journal.add("removed"));
            socket.onEnd(() -> {
                throw new IllegalStateException("broken");
            });
            socket.onEnd(() -> journal.add("end"));
            removed.remove();
        });

        fixture.connected().vanish();

        assertThat(journal).containsExactly("end");
    }

    @Test
    void namespacesAreListed() {
        fixture.server.of("/chat");

        assertThat(fixture.server.namespaces()).extracting(Namespace::name).containsExactlyInAnyOrder("/", "/chat");
    }
}
