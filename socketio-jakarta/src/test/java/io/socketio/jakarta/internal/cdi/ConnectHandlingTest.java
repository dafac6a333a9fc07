/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.Query;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ConnectHandlingTest {

    @Test
    void authDataIsBoundAndTheClientProceeds() throws Exception {
        try (Application application = Application.start(TokenHandlers.class)) {
            FakeNext next = application.namespace("/token").connect("[{\"token\":\"good\"}]");

            assertThat(next.decisions).containsExactly("proceed");
            assertThat(application.bean(TokenHandlers.class).seen()).containsExactly("good socket-1 /token");
        }
    }

    @Test
    void refusalReachesTheClientWithItsData() throws Exception {
        try (Application application = Application.start(TokenHandlers.class)) {
            FakeNext next = application.namespace("/token").connect("[{\"token\":\"bad\"}]");

            assertThat(next.decisions).containsExactly("refuse: bad token");
            assertThat(next.refusals.get(0).data()).contains("data");
        }
    }

    @Test
    void missingOrMisfittingAuthDataIsRefusedWithANeutralText() throws Exception {
        try (Application application = Application.start(TokenHandlers.class);
                CapturedLog log = CapturedLog.of(ConnectCaller.class)) {
            FakeNext absent = application.namespace("/token").connect("[]");
            FakeNext misfit = application.namespace("/token").connect("[[\"secret\"]]");

            assertThat(absent.decisions).containsExactly("refuse: invalid auth data");
            assertThat(misfit.decisions).containsExactly("refuse: invalid auth data");
            assertThat(log.lines())
                    .hasSize(2)
                    .allMatch(line ->
                            line.contains(" Client refused by " + TokenHandlers.class.getTypeName() + ".connect: "))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void anyOtherExceptionIsLoggedAndRefusedWithANeutralText() throws Exception {
        try (Application application = Application.start(TokenHandlers.class);
                CapturedLog log = CapturedLog.of(ConnectCaller.class)) {
            FakeNext next = application.namespace("/token").connect("[{\"token\":\"bug\"}]");

            assertThat(next.decisions).containsExactly("refuse: connection refused");
            assertThat(log.lines())
                    .containsExactly("WARNING Connect handler " + TokenHandlers.class.getTypeName()
                            + ".connect failed, the client is refused");
        }
    }

    @Test
    void optionalAuthDataMayBeAbsentButHasToFit() throws Exception {
        try (Application application = Application.start(GuestHandlers.class)) {
            assertThat(application.namespace("/").connect("[]").decisions).containsExactly("proceed");
            assertThat(application.namespace("/").connect("[{\"a\":1}]").decisions)
                    .containsExactly("proceed");
            assertThat(application.namespace("/").connect("[5]").decisions)
                    .containsExactly("refuse: invalid auth data");
        }
    }

    @Test
    void principalIsRequired() throws Exception {
        try (Application application = Application.start(MemberHandlers.class)) {
            FakeNamespace main = application.namespace("/");

            assertThat(main.connect("[]").decisions).containsExactly("refuse: not authenticated");
            assertThat(main.connect("[]", Optional.of(() -> "ada")).decisions).containsExactly("proceed");
        }
    }

    @Test
    void decisionWaitsForTheStage() throws Exception {
        try (Application application = Application.start(SlowHandlers.class)) {
            FakeNext next = application.namespace("/").connect("[]");
            assertThat(next.decisions).isEmpty();

            application.bean(SlowHandlers.class).decision.complete(null);

            assertThat(next.decisions).containsExactly("proceed");
        }
    }

    @Test
    void stageMayRefuse() throws Exception {
        try (Application application = Application.start(SlowHandlers.class)) {
            FakeNext next = application.namespace("/").connect("[]");

            application.bean(SlowHandlers.class).decision.completeExceptionally(new ConnectionRefusedException("full"));

            assertThat(next.decisions).containsExactly("refuse: full");
        }
    }

    @Test
    void disconnectionIsToldWithItsReason() {
        try (Application application = Application.start(TokenHandlers.class)) {
            application.namespace("/token").disconnect(DisconnectReason.PING_TIMEOUT);

            assertThat(application.bean(TokenHandlers.class).seen()).containsExactly("bye socket-1 ping timeout");
        }
    }

    @Test
    void undeployedSocketsAreToldToBeansThatStillLive() {
        List<String> seen;
        try (Application application = Application.start(TokenHandlers.class)) {
            seen = application.bean(TokenHandlers.class).seen();
        }

        assertThat(seen).containsExactly("bye socket-1 server shutting down");
    }

    @Test
    void clientWithoutARequiredQueryParameterIsRefused() throws Exception {
        try (Application application = Application.start(QueryHandlers.class)) {
            assertThat(application.namespace("/").connect("[]").decisions)
                    .containsExactly("refuse: query parameter version is missing");
        }
    }

    @Test
    void failureOfADisconnectHandlerIsLogged() {
        try (CapturedLog log = CapturedLog.of(DisconnectCaller.class);
                Application application = Application.start(LeavingHandlers.class)) {
            application.namespace("/").disconnect(DisconnectReason.PING_TIMEOUT);

            assertThat(log.lines())
                    .containsExactly("WARNING Disconnect handler " + LeavingHandlers.class.getTypeName()
                            + ".leave failed: the client was not authenticated; declare the parameter as"
                            + " Optional<Principal> (logged at DEBUG from now on)");
        }
    }

    public record Token(String token) {}

    @SocketNamespace
    static class QueryHandlers {
        @OnConnect
        void connect(@Query("version") String version) {}
    }

    @SocketNamespace("/token")
    static class TokenHandlers {
        private final List<String> seen = new ArrayList<>();

        List<String> seen() {
            return seen;
        }

        @OnConnect
        void connect(Socket socket, @Auth Token token, Namespace namespace, Handshake handshake) {
            switch (token.token()) {
                case "good" -> seen.add(token.token() + " " + socket.id() + " " + namespace.name());
                case "bad" -> throw new ConnectionRefusedException("bad token", "data");
                default -> throw new IllegalStateException("internal detail");
            }
        }

        @OnDisconnect
        void bye(DisconnectReason reason, Socket socket) {
            seen.add("bye " + socket.id() + " " + reason);
        }
    }

    @SocketNamespace
    static class GuestHandlers {
        @OnConnect
        void connect(@Auth Optional<Map<String, Integer>> auth) {}
    }

    @SocketNamespace
    static class MemberHandlers {
        @OnConnect
        void connect(Principal caller) {}
    }

    @SocketNamespace
    static class LeavingHandlers {
        @OnDisconnect
        void leave(Principal caller) {}
    }

    @SocketNamespace
    @Singleton
    static class SlowHandlers {
        final CompletableFuture<Void> decision = new CompletableFuture<>();

        @OnConnect
        CompletionStage<Void> connect() {
            return decision.thenRun(() -> {});
        }
    }
}
