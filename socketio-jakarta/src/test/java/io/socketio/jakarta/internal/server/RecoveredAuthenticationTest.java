/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.security.Principal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who a client is that returns after its connection broke. */
class RecoveredAuthenticationTest extends RecoveryScenario {

    @Test
    void authenticatorIsAskedAgainThoughMiddlewaresAreSkipped() {
        fixture.server.of("/").authenticate(handshake -> {
            events.add("asked");
            return Authentication.of("Ada");
        });
        fixture.server.of("/").use((socket, next) -> {
            events.add("middleware");
            next.proceed();
        });
        Known known = known();
        known.client().vanish();

        back(known);

        assertThat(last().isRecovered()).isTrue();
        assertThat(last().principal().map(Principal::getName)).hasValue("Ada");
        assertThat(events).containsExactly("asked", "middleware", "asked");
    }

    @Test
    void refusedClientDoesNotReturn() {
        fixture.server.of("/").authenticate(handshake -> {
            if (sockets.isEmpty()) {
                return Authentication.of("Ada");
            }
            throw new ConnectionRefusedException("token expired");
        });
        Known known = known();
        known.client().vanish();

        assertThat(back(known).received()).containsExactly("4{\"message\":\"token expired\"}");
    }

    @Test
    void anotherUserGetsAnotherSocket() {
        fixture.server.of("/").authenticate(handshake -> Authentication.of(sockets.isEmpty() ? "Ada" : "Bob"));
        Known known = known();
        last().join("rooms of Ada");
        known.client().vanish();
        fixture.server.to("rooms of Ada").emit("secret");

        Client client = back(known);

        assertNew(client, known);
        assertThat(last().isRecovered()).isFalse();
        assertThat(last().rooms()).containsExactly(last().id());
        assertThat(last().principal().map(Principal::getName)).hasValue("Bob");
    }

    @Test
    void anotherUserOfTheContainerGetsAnotherSocket() {
        Known known = known();
        known.client().vanish();
        Client client = fixture.client(ServerFixture.requestOf("Bob"));

        client.send(known.token());

        assertNew(client, known);
    }

    @Test
    void whatTheApplicationSaidIsKept() {
        Known known = known();
        last().authenticate(Authentication.of("Ada", "admin"));
        known.client().vanish();

        back(known);

        assertThat(last().isRecovered()).isTrue();
        assertThat(last().isUserInRole("admin")).isTrue();
    }

    @Test
    void keptAuthenticationStillExpires() {
        Known known = known();
        last().authenticate(
                        Authentication.of("Ada").expiringAt(fixture.time.now().plusSeconds(10)));
        known.client().vanish();
        back(known);
        assertThat(last().isConnected()).isTrue();

        fixture.time.advance(Duration.ofSeconds(10));

        assertThat(last().isConnected()).isFalse();
    }

    @Test
    void clientWhoseAuthenticationExpiredMeanwhileStartsAnew() {
        fixture.server.of("/").use((socket, next) -> {
            events.add("middleware");
            next.proceed();
        });
        Known known = known();
        last().authenticate(
                        Authentication.of("Ada").expiringAt(fixture.time.now().plusSeconds(10)));
        known.client().vanish();
        fixture.time.advance(Duration.ofSeconds(10));

        Client client = back(known);

        assertNew(client, known);
        assertThat(last().principal()).isEmpty();
        assertThat(events).containsExactly("middleware", "middleware");
    }
}
