/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listeners for new namespaces have run before any client is in, however many come at once. */
class NewNamespaceListenerTest {
    private static final Pattern TENANTS = Pattern.compile("/tenant-\\d+");
    private static final String CONNECT = "0/tenant-1,";

    private final ServerFixture fixture = new ServerFixture(config -> config.cleanupEmptyChildNamespaces(true));
    private final ParentNamespace tenants = fixture.server.of(TENANTS);
    private final Client first = fixture.client();
    private final Client second = fixture.client();
    private final List<String> events = new ArrayList<>();

    @Test
    void clientThatComesWhileAListenerRunsIsNotMissedByWhatTheListenerRegisters() {
        fixture.server.onNewNamespace(created -> {
            second.send(CONNECT);
            assertThat(second.received()).isEmpty();
            created.onConnection(socket -> events.add("connected"));
        });

        first.send(CONNECT);

        assertConnected(first);
        assertConnected(second);
        assertThat(events).containsExactly("connected", "connected");
    }

    @Test
    void laterListenersRunBeforeAnyClientIsInToo() {
        fixture.server.onNewNamespace(created -> second.send(CONNECT));
        fixture.server.onNewNamespace(created -> created.onConnection(socket -> events.add("connected")));

        first.send(CONNECT);

        assertThat(events).containsExactly("connected", "connected");
    }

    @Test
    void namespaceThatTheApplicationCreatesKeepsClientsWaitingToo() {
        fixture.server.onNewNamespace(created -> {
            second.send("0/static,");
            created.onConnection(socket -> events.add("connected"));
        });

        fixture.server.of("/static");

        assertThat(second.received()).singleElement().asString().startsWith("0/static,{\"sid\"");
        assertThat(events).containsExactly("connected");
    }

    @Test
    @Timeout(20)
    void clientDoesNotWaitOnItsThreadForAListenerOfAnother() throws Exception {
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        fixture.server.onNewNamespace(created -> {
            isRunning.countDown();
            assertThat(await(mayEnd)).isTrue();
            created.onConnection(socket -> events.add("connected"));
        });
        CompletableFuture<Void> creation = CompletableFuture.runAsync(() -> first.send(CONNECT));
        assertThat(await(isRunning)).isTrue();

        second.send(CONNECT);
        second.send("0/tenant-2x,");
        assertThat(second.received()).containsExactly("4/tenant-2x,{\"message\":\"Invalid namespace\"}");
        mayEnd.countDown();
        creation.get(10, TimeUnit.SECONDS);

        assertConnected(first);
        assertConnected(second);
        assertThat(events).containsExactly("connected", "connected");
    }

    @Test
    void listenerFindsTheNamespaceByItsNameAndIsToldOnce() {
        List<Namespace> told = new ArrayList<>();
        List<Namespace> found = new ArrayList<>();
        fixture.server.onNewNamespace(created -> {
            told.add(created);
            found.add(fixture.server.of(created.name()));
            found.addAll(tenants.children());
        });

        first.send(CONNECT);

        assertConnected(first);
        assertThat(told).hasSize(1);
        assertThat(found).containsExactly(told.get(0), told.get(0));
    }

    @Test
    void namespaceOpensThoughAListenerThrows() {
        fixture.server.onNewNamespace(created -> {
            second.send(CONNECT);
            throw new IllegalStateException("broken");
        });
        fixture.server.onNewNamespace(created -> created.onConnection(socket -> events.add("connected")));

        first.send(CONNECT);

        assertConnected(first);
        assertConnected(second);
        assertThat(events).containsExactly("connected", "connected");
    }

    @Test
    void clientThatGivesUpWhileAListenerRunsLeavesNothingBehind() {
        fixture.server.onNewNamespace(created -> {
            events.add("created");
            created.onConnection(socket -> events.add("connected"));
            second.send(CONNECT);
            second.vanish();
        });

        first.send(CONNECT);
        assertThat(events).containsExactly("created", "connected");
        assertThat(fixture.server.of("/tenant-1").sockets()).hasSize(1);
        first.vanish();

        assertThat(tenants.children()).isEmpty();
    }

    @Test
    void secondConnectWhileAListenerRunsClosesTheSession() {
        fixture.server.onNewNamespace(created -> {
            second.send(CONNECT);
            second.send(CONNECT);
        });

        first.send(CONNECT);

        assertThat(second.isClosed()).isTrue();
        assertThat(fixture.server.of("/tenant-1").sockets()).hasSize(1);
    }

    private static void assertConnected(Client client) {
        assertThat(client.received()).singleElement().asString().startsWith("0/tenant-1,{\"sid\"");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a test", e);
        }
    }
}
