/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Namespaces that come into being when a client asks for them. */
class DynamicNamespaceTest {
    private static final Pattern TENANTS = Pattern.compile("/tenant-\\d+");

    private final ServerFixture fixture = new ServerFixture();
    private final ServerFixture cleaning = new ServerFixture(config -> config.cleanupEmptyChildNamespaces(true));
    private final List<String> events = new ArrayList<>();

    @Test
    void nameThatFitsThePatternBecomesANamespaceWithTheHandlersOfItsParent() {
        ParentNamespace tenants = fixture.server.of(TENANTS);
        tenants.use((socket, next) -> {
            events.add("middleware " + socket.namespace().name());
            next.proceed();
        });
        tenants.onConnection(socket -> socket.emit("welcome"));
        tenants.on("hi", (socket, arguments, ack) -> socket.emit("back"));
        tenants.onDisconnect((socket, reason) -> events.add("gone " + reason));
        Client client = fixture.client();

        client.send("0/tenant-7,");
        client.send("2/tenant-7,[\"hi\"]");
        client.send("1/tenant-7,");

        List<Object> received = client.received();
        assertThat(received.get(0)).asString().startsWith("0/tenant-7,{\"sid\":");
        assertThat(received.subList(1, received.size()))
                .containsExactly("2/tenant-7,[\"welcome\"]", "2/tenant-7,[\"back\"]");
        assertThat(events).containsExactly("middleware /tenant-7", "gone client namespace disconnect");
    }

    @Test
    void patternHasToFitTheWholeName() {
        fixture.server.of(TENANTS);
        Client client = fixture.client();

        client.send("0/x/tenant-7,");
        client.send("0/tenant-7x,");

        assertThat(client.received())
                .containsExactly(
                        "4/x/tenant-7,{\"message\":\"Invalid namespace\"}",
                        "4/tenant-7x,{\"message\":\"Invalid namespace\"}");
    }

    @Test
    void nameThatIsTooLongIsRefusedWithoutAskingAnybody() {
        fixture.server.of((name, auth) -> {
            events.add("asked");
            return accepted();
        });
        Client client = fixture.client();

        client.send("0/" + "x".repeat(NamespaceRegistry.MAX_DYNAMIC_NAME_LENGTH) + ",");

        assertThat(client.received()).singleElement().asString().endsWith("{\"message\":\"Invalid namespace\"}");
        assertThat(events).isEmpty();
    }

    @Test
    void parentsAreAskedInOrderUntilOneAccepts() {
        fixture.server
                .of((name, auth) -> CompletableFuture.completedFuture(false))
                .onConnection(s -> events.add("1"));
        fixture.server.of((name, auth) -> accepted()).onConnection(s -> events.add("2"));
        fixture.server.of((name, auth) -> accepted()).onConnection(s -> events.add("3"));

        fixture.client().send("0/any,");

        assertThat(events).containsExactly("2");
    }

    @Test
    void matcherSeesNameAndAuthDataOfTheClient() {
        fixture.server.of((name, auth) -> {
            events.add(name + " " + auth.toList());
            return CompletableFuture.completedFuture(false);
        });

        fixture.client().send("0/any,{\"token\":\"abc\"}");

        assertThat(events).containsExactly("/any [{token=abc}]");
    }

    @Test
    void matcherThatFailsAcceptsNothing() {
        fixture.server.of((name, auth) -> {
            throw new IllegalStateException("jdbc:secret");
        });
        fixture.server.of((name, auth) -> CompletableFuture.failedFuture(new IllegalStateException("jdbc:secret")));
        Client client = fixture.client();

        client.send("0/any,");

        assertThat(client.received()).containsExactly("4/any,{\"message\":\"Invalid namespace\"}");
    }

    @Test
    void lateAnswersForOneNameCreateOneNamespace() {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        fixture.server.of((name, auth) -> {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        });
        fixture.server.onNewNamespace(namespace -> events.add(namespace.name()));
        Client first = fixture.client();
        Client second = fixture.client();
        first.send("0/any,");
        second.send("0/any,");
        assertThat(first.received()).isEmpty();

        answers.forEach(answer -> answer.complete(true));

        assertThat(first.received()).hasSize(1);
        assertThat(second.received()).hasSize(1);
        assertThat(fixture.server.of("/any").sockets()).hasSize(2);
        assertThat(events).containsExactly("/any");
    }

    @Test
    void secondConnectWhileTheMatcherThinksClosesTheSession() {
        fixture.server.of((name, auth) -> new CompletableFuture<>());
        Client client = fixture.client();
        client.send("0/any,");

        client.send("0/any,");

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void clientThatLeavesWhileTheMatcherThinksLeavesNothingBehind() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        fixture.server.of((name, auth) -> answer).onConnection(socket -> events.add("connected"));
        fixture.server.onNewNamespace(namespace -> events.add(namespace.name()));
        Client client = fixture.client();
        client.send("0/any,");
        client.vanish();

        answer.complete(true);

        assertThat(events).isEmpty();
    }

    @Test
    void clientCannotKeepTheMatcherBusyWithAnyNumberOfNames() {
        fixture.server.of((name, auth) -> new CompletableFuture<>());
        Client client = fixture.client();

        for (int i = 0; i < 65; i++) {
            client.send("0/n" + i + ",");
        }

        assertThat(client.received()).containsExactly("4/n64,{\"message\":\"Too many connection attempts\"}");
    }

    @Test
    void clientsCannotCreateMoreNamespacesThanAllowed() {
        ServerFixture limited = new ServerFixture(config -> config.maxDynamicNamespaces(2));
        limited.server.of(TENANTS);
        Client client = limited.client();
        client.send("0/tenant-1,");
        client.send("0/tenant-2,");
        client.received();

        client.send("0/tenant-3,");
        Client other = limited.client();
        other.send("0/tenant-1,");

        assertThat(client.received()).containsExactly("4/tenant-3,{\"message\":\"Too many namespaces\"}");
        assertThat(other.received()).singleElement().asString().startsWith("0/tenant-1,{\"sid\"");
    }

    @Test
    void parentSpeaksToAllItsChildren() {
        ParentNamespace tenants = fixture.server.of(TENANTS);
        tenants.onConnection(socket -> socket.join(socket.namespace().name().equals("/tenant-1") ? "odd" : "even"));
        Client one = fixture.client();
        one.send("0/tenant-1,");
        Client two = fixture.client();
        two.send("0/tenant-2,");
        one.received();
        two.received();

        tenants.emit("all");
        tenants.to("odd").emit("some");
        tenants.except("odd").emit("others");

        assertThat(one.received()).containsExactly("2/tenant-1,[\"all\"]", "2/tenant-1,[\"some\"]");
        assertThat(two.received()).containsExactly("2/tenant-2,[\"all\"]", "2/tenant-2,[\"others\"]");
        assertThat(tenants.children()).extracting(Namespace::name).containsExactlyInAnyOrder("/tenant-1", "/tenant-2");
    }

    @Test
    void namespaceThatTheApplicationCreatesIsAChildIfItsNameFits() {
        ParentNamespace tenants = fixture.server.of(TENANTS);
        tenants.onConnection(socket -> events.add("handler of the parent"));
        Namespace namespace = fixture.server.of("/tenant-1");

        fixture.client().send("0/tenant-1,");

        assertThat(tenants.children()).containsExactly(namespace);
        assertThat(events).containsExactly("handler of the parent");
    }

    @Test
    void handlersRegisteredLaterConcernLaterChildren() {
        ParentNamespace tenants = fixture.server.of(TENANTS);
        fixture.server.of("/tenant-1");
        tenants.onConnection(
                socket -> events.add("connected " + socket.namespace().name()));

        fixture.client().send("0/tenant-1,");
        fixture.client().send("0/tenant-2,");

        assertThat(events).containsExactly("connected /tenant-2");
    }

    @Test
    void newNamespacesAreReportedOnce() {
        fixture.server.onNewNamespace(namespace -> events.add(namespace.name()));
        fixture.server.of(TENANTS);

        fixture.server.of("/static");
        fixture.server.of("static");
        fixture.client().send("0/tenant-1,");
        fixture.client().send("0/tenant-1,");

        assertThat(events).containsExactly("/static", "/tenant-1");
    }

    @Test
    void emptyChildIsKeptUnlessCleanupIsOn() {
        ParentNamespace tenants = fixture.server.of(TENANTS);
        Client client = fixture.client();

        client.send("0/tenant-1,");
        client.send("1/tenant-1,");

        assertThat(tenants.children()).hasSize(1);
    }

    @Test
    void emptyChildIsRemovedAndComesBackWithTheNextClient() {
        ParentNamespace tenants = cleaning.server.of(TENANTS);
        Client client = cleaning.client();
        client.send("0/tenant-1,");
        client.send("1/tenant-1,");
        assertThat(tenants.children()).isEmpty();
        client.received();

        client.send("0/tenant-1,");

        assertThat(client.received()).singleElement().asString().startsWith("0/tenant-1,{\"sid\"");
        assertThat(tenants.children()).hasSize(1);
    }

    @Test
    void childIsRemovedWhenItsOnlyClientIsRefused() {
        ParentNamespace tenants = cleaning.server.of(TENANTS);
        tenants.use((socket, next) -> next.refuse("not you"));

        cleaning.client().send("0/tenant-1,");

        assertThat(tenants.children()).isEmpty();
    }

    @Test
    void childIsKeptWhileAnotherClientIsInsideOrOnItsWayIn() {
        List<Next> waiting = new ArrayList<>();
        ParentNamespace tenants = cleaning.server.of(TENANTS);
        tenants.use((socket, next) -> waiting.add(next));
        Client first = cleaning.client();
        first.send("0/tenant-1,");
        Client second = cleaning.client();
        second.send("0/tenant-1,");

        waiting.get(0).refuse("not you");
        assertThat(tenants.children()).hasSize(1);
        waiting.get(1).proceed();
        assertThat(second.received()).singleElement().asString().startsWith("0/tenant-1,{\"sid\"");
        second.vanish();

        assertThat(tenants.children()).isEmpty();
    }

    @Test
    void namespaceOfTheApplicationIsNeverRemoved() {
        Namespace namespace = cleaning.server.of("/static");
        Client client = cleaning.client();

        client.send("0/static,");
        client.send("1/static,");

        assertThat(cleaning.server.of("/static")).isSameAs(namespace);
    }

    private static CompletableFuture<Boolean> accepted() {
        return CompletableFuture.completedFuture(true);
    }
}
