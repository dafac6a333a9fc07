/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Connection state recovery when something else happens before the client is back. */
class RecoveryConflictTest extends RecoveryScenario {
    private final List<Next> waiting = new ArrayList<>();

    // ---- the old socket and the new one have the same id

    @Test
    void whatTheOldSocketDoesWithItsRoomsDoesNotConcernTheNewOne() {
        Known known = known();
        Socket twin = last();
        twin.join("room");
        twin.onDisconnect(reason -> {
            events.add(String.join(",", twin.rooms().stream().sorted().toList()).replace(known.sid(), "id"));
            twin.leave("room");
            twin.join("elsewhere");
        });

        back(known);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).split(",")).containsExactlyInAnyOrder("id", "room");
        assertThat(last().rooms()).containsExactlyInAnyOrder(known.sid(), "room");
        assertThat(twin.rooms()).isEmpty();
    }

    @Test
    void socketThatHasEndedBeforeDoesNotChangeTheRoomsOfItsSuccessor() {
        Known known = known();
        Socket old = last();
        old.join("room");
        known.client().vanish();
        back(known);

        old.leave("room");
        old.join("elsewhere");

        assertThat(last().rooms()).containsExactlyInAnyOrder(known.sid(), "room");
        assertThat(fixture.server.of("/").rooms()).containsExactlyInAnyOrder(known.sid(), "room");
    }

    @Test
    void oldSocketSpeaksToTheClientThatIsBack() {
        Known known = known();
        Socket old = last();
        known.client().vanish();
        Client client = back(known);
        client.received();

        old.emit("hello");

        assertThat(client.received()).hasSize(1);
        assertThat(fixture.server.statistics().packetsDropped()).isZero();
    }

    // ---- a token and its copies

    @Test
    void copyOfATokenFromBeforeTheLastReturnIsWorthNothing() {
        Known known = known();
        known.client().vanish();
        fixture.server.emit("second");
        Client second = back(known);
        String offset = offsetOf(second.received().get(0));
        second.vanish();
        Client third = back(new Known(second, known.sid(), known.pid(), offset));
        assertThat(last().isRecovered()).isTrue();

        assertNew(back(known), known);

        assertThat(third.isClosed()).isFalse();
    }

    @Test
    void tokenIsWorthNothingWhileTheHandlersAreToldThatItsOwnerLeft() {
        Known known = known();
        List<Client> returned = new ArrayList<>();
        last().onDisconnect(reason -> returned.add(back(known)));

        known.client().send("1");

        assertNew(returned.get(0), known);
    }

    @Test
    void clientCannotAskForEventsFromBeforeItsConnection() {
        Known first = known();
        fixture.server.emit("not for the second client");
        Known second = known();
        second.client().vanish();

        assertNew(back(new Known(second.client(), second.sid(), second.pid(), first.offset())), second);
    }

    @Test
    void clientMayReturnWithAnEventThatAMiddlewareEmitted() {
        fixture.server.of("/").use((socket, next) -> {
            socket.emit("early");
            fixture.server.emit("to others");
            next.proceed();
        });
        Client client = fixture.connected();
        List<Object> received = client.received();
        Known known = new Known(client, last().id(), pidOf(received.get(0)), offsetOf(received.get(1)));
        client.vanish();

        back(known);

        assertThat(last().isRecovered()).isTrue();
    }

    @Test
    void refusedClientMayTryAgain() {
        observe(with(limits -> limits.withSkipMiddlewares(false)));
        Known known = known();
        last().join("room");
        fixture.server.of("/").use((socket, next) -> waiting.add(next));
        known.client().vanish();
        Client refused = back(known);
        waiting.get(0).refuse("not now");
        assertThat(refused.received()).containsExactly("4{\"message\":\"not now\"}");

        back(known);
        waiting.get(1).proceed();

        assertThat(last().isRecovered()).isTrue();
        assertThat(last().rooms()).containsExactlyInAnyOrder(known.sid(), "room");
    }

    // ---- events are forgotten while the client is on its way in

    @Test
    void clientWhoseEventsAreForgottenWhileTheMiddlewaresThinkStartsAnew() {
        observe(with(limits -> limits.withSkipMiddlewares(false).withMaxPackets(2)));
        Known known = known();
        last().join("room");
        last().data().put("name", "Ada");
        List<Socket> seen = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> {
            seen.add(socket);
            socket.emit("early");
            waiting.add(next);
        });
        known.client().vanish();
        Client client = back(known);
        fixture.server.emit("a");
        fixture.server.emit("b");

        waiting.get(0).proceed();

        assertThat(client.received()).isEmpty();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1).id()).isNotEqualTo(known.sid());
        assertThat(seen.get(1).data().toMap()).isEmpty();
        assertThat(fixture.server.statistics().packetsDropped()).as("early").isEqualTo(1);
        waiting.get(1).proceed();
        List<Object> received = client.received();
        assertThat(received.get(0))
                .asString()
                .startsWith("0{\"sid\":\"" + seen.get(1).id());
        assertThat(received.get(1)).asString().startsWith("2[\"early\"");
        assertThat(received).hasSize(2);
        assertThat(pidOf(received.get(0))).isNotEqualTo(known.pid());
        assertThat(last()).isSameAs(seen.get(1));
        assertThat(last().isRecovered()).isFalse();
        assertThat(fixture.server.of("/").rooms()).containsExactly(last().id());
    }

    @Test
    void middlewaresAreAskedWhenAClientStartsAnewAtTheLastMoment() {
        observe(with(limits -> limits.withMaxPackets(2)));
        Known known = known();
        last().onDisconnect(reason -> {
            for (int i = 0; i < 3; i++) {
                fixture.server.emit("good bye");
            }
        });
        fixture.server.of("/").use((socket, next) -> next.refuse("who are you?"));

        Client client = back(known);

        assertThat(client.received()).containsExactly("4{\"message\":\"who are you?\"}");
        assertThat(fixture.server.of("/").sockets()).isEmpty();
        assertThat(fixture.server.of("/").rooms()).isEmpty();
    }

    // ---- what reaches nobody is counted

    @Test
    void eventForASocketThatMayReturnIsNotCountedAsDropped() {
        Known known = known();
        Socket old = last();
        known.client().vanish();

        old.emit("kept");
        assertThat(fixture.server.statistics().packetsDropped()).isZero();
        fixture.time.advance(Duration.ofMinutes(3));
        old.emit("too late");

        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(1);
    }

    @Test
    void eventForASocketThatIsGoneForGoodIsCountedAsDropped() {
        Known known = known();
        Socket old = last();
        old.onDisconnect(reason -> old.emit("from its handler"));

        known.client().send("1");
        old.emit("afterwards");

        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(2);
    }

    // ---- namespaces that are removed when they are empty

    private ParentNamespace tenants() {
        observe(new ServerFixture(config ->
                config.cleanupEmptyChildNamespaces(true).connectionStateRecovery(ConnectionStateRecovery.defaults())));
        ParentNamespace tenants = fixture.server.of(Pattern.compile("/tenant-.*"));
        tenants.onConnection(sockets::add);
        return tenants;
    }

    private Known knownTenant() {
        Client client = fixture.client();
        client.send("0/tenant-1,");
        String pid = pidOf(client.received().get(0));
        last().emit("first");
        return new Known(client, last().id(), pid, offsetOf(client.received().get(0)));
    }

    private Client tenantIsBack(Known known) {
        Client client = fixture.client();
        client.send("0/tenant-1," + known.token().substring(1));
        return client;
    }

    @Test
    void namespaceIsKeptWhileItsClientMayReturn() {
        ParentNamespace tenants = tenants();
        Known known = knownTenant();
        last().join("room");
        known.client().vanish();
        assertThat(tenants.children()).hasSize(1);
        tenants.emit("missed");

        Client client = tenantIsBack(known);

        assertThat(client.received().get(0)).asString().startsWith("2/tenant-1,[\"missed\"");
        assertThat(last().isRecovered()).isTrue();
        assertThat(last().rooms()).containsExactlyInAnyOrder(known.sid(), "room");
    }

    @Test
    void namespaceIsRemovedWhenNobodyMayReturnAnyMore() {
        ParentNamespace tenants = tenants();
        knownTenant().client().vanish();

        fixture.time.advance(Duration.ofMinutes(3));

        assertThat(tenants.children()).isEmpty();
        assertThat(fixture.time.size()).isZero();
    }

    @Test
    void namespaceIsRemovedWhenTheClientThatReturnedLeaves() {
        ParentNamespace tenants = tenants();
        Known known = knownTenant();
        known.client().vanish();
        Client client = tenantIsBack(known);
        assertThat(last().isRecovered()).isTrue();

        client.send("1/tenant-1,");

        assertThat(tenants.children()).isEmpty();
    }

    @Test
    void namespaceIsKeptWhenAClientOnItsWayBackVanishesAgain() {
        observe(new ServerFixture(config -> config.cleanupEmptyChildNamespaces(true)
                .connectionStateRecovery(ConnectionStateRecovery.defaults().withSkipMiddlewares(false))));
        ParentNamespace tenants = fixture.server.of(Pattern.compile("/tenant-.*"));
        tenants.onConnection(sockets::add);
        Known known = knownTenant();
        tenants.children().iterator().next().use((socket, next) -> waiting.add(next));
        known.client().vanish();
        tenantIsBack(known).vanish();
        assertThat(tenants.children()).hasSize(1);

        tenantIsBack(known);
        waiting.get(1).proceed();

        assertThat(last().isRecovered()).isTrue();
    }
}
