/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.Authenticator;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says who a client is. */
class AuthenticatorTest {
    private final ServerFixture fixture = new ServerFixture();
    private final Namespace namespace = fixture.server.of("/");
    private final List<String> events = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    /** What a client sends to prove who it is. */
    public record Token(String user) {}

    @BeforeEach
    void observe() {
        namespace.onConnection(sockets::add);
    }

    @Test
    void userOfTheContainerIsTheUserOfTheSocket() {
        fixture.client(ServerFixture.requestOf("Ada", "admin")).send("0");

        Socket socket = sockets.get(0);
        assertThat(socket.principal().map(Principal::getName)).hasValue("Ada");
        assertThat(socket.isUserInRole("admin")).isTrue();
        assertThat(socket.isUserInRole("member")).isFalse();
        assertThat(socket.isUserInRole("**")).isTrue();
        assertThat(socket.isUserInRole("*")).isFalse();
    }

    @Test
    void socketWithoutUserHasNoRole() {
        fixture.connected();

        assertThat(sockets.get(0).principal()).isEmpty();
        assertThat(sockets.get(0).isUserInRole("**")).isFalse();
    }

    @Test
    void authenticatorIsAskedBeforeTheMiddlewares() {
        namespace.use((socket, next) -> {
            events.add("middleware of " + socket.principal().orElseThrow().getName());
            next.proceed();
        });
        namespace.authenticate(handshake -> {
            events.add("authenticator");
            return Authentication.of("Ada");
        });

        fixture.connected();

        assertThat(events).containsExactly("authenticator", "middleware of Ada");
    }

    @Test
    void authenticatorReadsTheAuthData() {
        namespace.authenticate(handshake ->
                Authentication.of(handshake.auth(Token.class).orElseThrow().user(), "member"));

        fixture.client().send("0{\"user\":\"Ada\"}");

        assertThat(sockets.get(0).principal().map(Principal::getName)).hasValue("Ada");
        assertThat(sockets.get(0).isUserInRole("member")).isTrue();
    }

    @Test
    void userOfTheContainerDoesNotCountBesideAnAuthenticator() {
        namespace.authenticate(handshake -> Authentication.of("Bob"));

        fixture.client(ServerFixture.requestOf("Ada", "admin")).send("0");

        assertThat(sockets.get(0).principal().map(Principal::getName)).hasValue("Bob");
        assertThat(sockets.get(0).isUserInRole("admin")).isFalse();
    }

    @Test
    void clientWithoutAuthDataReachesTheAuthenticator() {
        namespace.authenticate(handshake -> {
            throw new ConnectionRefusedException(
                    handshake.auth(Map.class).map(Object::toString).orElse("token missing"), "E17");
        });
        Client client = fixture.client();

        client.send("0");

        assertThat(client.received()).containsExactly("4{\"message\":\"token missing\",\"data\":\"E17\"}");
        assertThat(sockets).isEmpty();
    }

    @Test
    void authDataThatDoesNotFitRefusesTheClient() {
        namespace.authenticate(handshake ->
                Authentication.of(handshake.auth(Token.class).orElseThrow().user()));
        Client client = fixture.client();

        client.send("0{\"user\":{}}");

        assertThat(client.received()).containsExactly("4{\"message\":\"invalid auth data\"}");
    }

    @Test
    void failureOfTheAuthenticatorRefusesAndTellsNothing() {
        namespace.authenticate(handshake -> {
            throw new IOException("password of the database");
        });
        Client client = fixture.client();

        client.send("0");

        assertThat(client.received()).containsExactly("4{\"message\":\"connection refused\"}");
    }

    @Test
    void nullIsNobody() {
        namespace.authenticateLater(handshake -> CompletableFuture.completedFuture(null));
        Client client = fixture.client();

        client.send("0");

        assertThat(client.received()).containsExactly("4{\"message\":\"connection refused\"}");
    }

    @Test
    void authenticatorMayAnswerLater() {
        CompletableFuture<Authentication> answer = new CompletableFuture<>();
        namespace.authenticateLater(handshake -> answer);
        Client client = fixture.client();
        client.send("0");
        assertThat(client.received()).isEmpty();

        answer.complete(Authentication.of("Ada"));

        assertThat(client.received()).hasSize(1);
        assertThat(sockets.get(0).principal().map(Principal::getName)).hasValue("Ada");
    }

    @Test
    void authenticatorMayRefuseLater() {
        namespace.authenticateLater(handshake -> CompletableFuture.supplyAsync(
                () -> {
                    throw new ConnectionRefusedException("unknown token");
                },
                Runnable::run));
        Client client = fixture.client();

        client.send("0");

        assertThat(client.received()).containsExactly("4{\"message\":\"unknown token\"}");
    }

    @Test
    void otherNamespacesAreNotConcerned() {
        fixture.server.of("/admin").authenticate(handshake -> {
            throw new ConnectionRefusedException("no");
        });

        fixture.connected();

        assertThat(sockets).hasSize(1);
    }

    @Test
    void namespaceHasOneAuthenticatorAtATime() {
        Authenticator ada = handshake -> Authentication.of("Ada");
        Registration first = namespace.authenticate(ada);
        assertThatThrownBy(() -> namespace.authenticate(ada))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("remove that one first");

        first.remove();
        namespace.authenticate(handshake -> Authentication.of("Bob"));
        first.remove();
        fixture.connected();

        assertThat(sockets.get(0).principal().map(Principal::getName)).hasValue("Bob");
    }

    @Test
    void childrenTakeTheAuthenticatorOver() {
        fixture.server.of(Pattern.compile("/room-\\d+")).authenticate(handshake -> Authentication.of("Ada"));
        Client client = fixture.client();

        client.send("0/room-1,");

        assertThat(fixture.server.of("/room-1").sockets())
                .allSatisfy(socket ->
                        assertThat(socket.principal().map(Principal::getName)).hasValue("Ada"))
                .hasSize(1);
    }
}
