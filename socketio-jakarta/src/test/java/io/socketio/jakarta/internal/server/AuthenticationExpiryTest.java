/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when an authentication ends. The clock begins with the epoch; heartbeats are answered. */
class AuthenticationExpiryTest {
    private static final Duration LIFETIME = Duration.ofSeconds(10);

    private final ServerFixture fixture = new ServerFixture();
    private final Namespace namespace = fixture.server.of("/");
    private final List<String> events = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void observe() {
        namespace.onConnection(sockets::add);
        namespace.onDisconnect((socket, reason) -> events.add(reason.wireText()));
    }

    private Authentication adaFor(Duration time) {
        return Authentication.of("Ada").expiringAt(fixture.time.now().plus(time));
    }

    @Test
    void socketIsDisconnectedWhenItsAuthenticationExpires() {
        namespace.authenticate(handshake -> adaFor(LIFETIME));
        Client client = fixture.connected();
        client.received();

        fixture.time.advance(LIFETIME.minusMillis(1));
        assertThat(events).isEmpty();
        fixture.time.advance(Duration.ofMillis(1));

        assertThat(events).containsExactly("server namespace disconnect");
        assertThat(client.received()).containsExactly("1");
        assertThat(namespace.sockets()).isEmpty();
    }

    @Test
    void otherNamespacesOfTheClientGoOn() {
        namespace.authenticate(handshake -> adaFor(LIFETIME));
        fixture.server.of("/public").onConnection(socket -> {});
        Client client = fixture.connected();
        client.send("0/public,");

        fixture.time.advance(LIFETIME);

        assertThat(client.isClosed()).isFalse();
        assertThat(fixture.server.of("/public").sockets()).hasSize(1);
    }

    @Test
    void renewedAuthenticationGoesOn() {
        namespace.authenticate(handshake -> adaFor(LIFETIME));
        fixture.connected();
        fixture.time.advance(LIFETIME.minusMillis(1));

        sockets.get(0).authenticate(adaFor(LIFETIME));
        fixture.time.advance(LIFETIME.minusMillis(1));
        assertThat(events).isEmpty();
        fixture.time.advance(Duration.ofMillis(1));

        assertThat(events).containsExactly("server namespace disconnect");
    }

    @Test
    void authenticationIsReplacedAtOnce() {
        fixture.connected();

        sockets.get(0).authenticate(Authentication.of("Bob", "admin"));

        assertThat(sockets.get(0).principal().map(Principal::getName)).hasValue("Bob");
        assertThat(sockets.get(0).isUserInRole("admin")).isTrue();
    }

    @Test
    void authenticationThatHasExpiredEndsTheSocket() {
        fixture.connected();

        sockets.get(0).authenticate(Authentication.of("Ada").expiringAt(Instant.EPOCH));
        fixture.time.advance(Duration.ZERO);

        assertThat(events).containsExactly("server namespace disconnect");
    }

    @Test
    void clientWithAnExpiredTokenIsRefused() {
        namespace.authenticate(handshake -> adaFor(Duration.ZERO));
        Client client = fixture.client();

        client.send("0");

        assertThat(client.received()).containsExactly("4{\"message\":\"authentication expired\"}");
    }

    @Test
    void authenticationThatExpiresWhileMiddlewaresThinkEndsTheSocket() {
        namespace.authenticate(handshake -> adaFor(LIFETIME));
        List<Runnable> decisions = new ArrayList<>();
        namespace.use((socket, next) -> decisions.add(next::proceed));
        fixture.connected();
        fixture.time.advance(LIFETIME);

        decisions.get(0).run();
        fixture.time.advance(Duration.ZERO);

        assertThat(events).containsExactly("server namespace disconnect");
    }

    @Test
    void endOfTheSocketCancelsTheTimer() {
        fixture.connected().vanish(); // some timers are the server's own
        int before = fixture.time.size();
        namespace.authenticate(handshake -> adaFor(LIFETIME));
        Client client = fixture.connected();
        int connected = fixture.time.size();

        client.vanish();

        assertThat(connected).isGreaterThan(before + 1);
        assertThat(fixture.time.size()).isEqualTo(before);
        sockets.get(1).authenticate(adaFor(LIFETIME));
        assertThat(fixture.time.size()).isEqualTo(before);
    }

    @Test
    void timesFarAwayAreNoProblem() {
        namespace.authenticate(handshake -> Authentication.of("Ada").expiringAt(Instant.MAX));

        fixture.connected();

        assertThat(sockets.get(0).isConnected()).isTrue();
    }

    @Test
    void longLifetimesAreLookedAtAgainAndAgain() {
        ServerFixture patient = new ServerFixture(config ->
                config.engine(engine -> engine.pingInterval(Duration.ofDays(9)).pingTimeout(Duration.ofDays(9))));
        patient.server
                .of("/")
                .authenticate(handshake -> Authentication.of("Ada").expiringAt(Instant.EPOCH.plus(Duration.ofDays(1))));
        patient.connected();

        patient.time.advance(Duration.ofDays(1).minusNanos(1));
        assertThat(patient.server.of("/").sockets()).hasSize(1);
        patient.time.advance(Duration.ofNanos(1));

        assertThat(patient.server.of("/").sockets()).isEmpty();
    }
}
