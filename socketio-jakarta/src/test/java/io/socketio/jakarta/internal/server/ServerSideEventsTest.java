/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.adapter.AckAnswer;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.InMemoryAdapter;
import io.socketio.jakarta.adapter.LocalSockets;
import io.socketio.jakarta.adapter.ServerSideAnswers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Two servers in one process that tell each other things, by an adapter that connects them. */
class ServerSideEventsTest {
    private final List<LocalSockets> nodes = new ArrayList<>();
    private final ServerFixture one = new ServerFixture(config -> config.adapter(this::connected));
    private final ServerFixture other = new ServerFixture(config -> config.adapter(this::connected));
    private final List<Object> received = new ArrayList<>();

    // What concerns rooms stays in memory, server-side events go to the other main namespace.
    private Adapter connected(String namespace, LocalSockets sockets) {
        nodes.add(sockets);
        Adapter local = new InMemoryAdapter(sockets);
        InvocationHandler handler = (proxy, method, args) -> switch (method.getName()) {
            case "serverSideEmit" -> {
                others(sockets).forEach(node -> node.onServerSideEmit((BroadcastMessage) args[0], Optional.empty()));
                yield null;
            }
            case "serverSideEmitWithAck" -> ask(sockets, (BroadcastMessage) args[0]);
            default -> method.invoke(local, args);
        };
        return (Adapter)
                Proxy.newProxyInstance(Adapter.class.getClassLoader(), new Class<?>[] {Adapter.class}, handler);
    }

    private List<LocalSockets> others(LocalSockets self) {
        return nodes.stream().filter(node -> node != self).toList();
    }

    private CompletionStage<ServerSideAnswers> ask(LocalSockets self, BroadcastMessage message) {
        List<AckAnswer> answers = new ArrayList<>();
        others(self).forEach(node -> node.onServerSideEmit(message, Optional.of(answers::add)));
        return CompletableFuture.completedFuture(new ServerSideAnswers(answers, 1));
    }

    private Namespace main(ServerFixture fixture) {
        return fixture.server.of("/");
    }

    @Test
    void reachTheOtherServerAndNotTheSender() {
        main(one).onServerSideEmit("hello", (arguments, ack) -> received.add("one"));
        main(other).onServerSideEmit("hello", (arguments, ack) -> {
            received.add(arguments.require(0, Long.class));
            received.add(ack.isExpected());
            ack.send("ignored");
        });

        main(one).serverSideEmit("hello", 7);
        main(one).serverSideEmit("nobody listens");

        assertThat(received).containsExactly(7L, false);
    }

    @Test
    void answersAreCollectedAndBound() {
        main(other).onServerSideEmit("sum", (arguments, ack) -> {
            ack.send(arguments.require(0, int.class) + arguments.require(1, int.class));
            ack.send("only the first counts");
        });

        AckResponses answers = main(one)
                .serverSideEmitWithAck("sum", 1, 2)
                .toCompletableFuture()
                .join();

        assertThat(answers.toList(Integer.class)).containsExactly(3);
    }

    @Test
    void silentServerIsReported() {
        CompletableFuture<AckResponses> answers =
                main(one).serverSideEmitWithAck("nobody listens").toCompletableFuture();

        assertThat(answers.handle((value, failure) -> failure).join())
                .isInstanceOfSatisfying(
                        IncompleteAcksException.class,
                        failure -> assertThat(failure.missing()).isEqualTo(1));
    }

    @Test
    void handlerThatFailsDoesNotStopTheOthersAndCanBeRemoved() {
        main(other).onServerSideEmit("x", (arguments, ack) -> {
            throw new IllegalStateException("broken");
        });
        var second = main(other).onServerSideEmit("x", (arguments, ack) -> received.add("second"));

        main(one).serverSideEmit("x");
        second.remove();
        main(one).serverSideEmit("x");

        assertThat(received).containsExactly("second");
    }
}
