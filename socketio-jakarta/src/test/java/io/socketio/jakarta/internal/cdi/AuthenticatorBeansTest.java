/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.Authenticator;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Beans that say who clients are. */
class AuthenticatorBeansTest {
    private static final Handshake HANDSHAKE = FakeHandshake.of("[\"Ada\"]", Optional.empty());

    private static CompletionStage<Authentication> ask(Application application, String namespace) throws Exception {
        assertThat(application.namespace(namespace).authenticators).hasSize(1);
        return application.namespace(namespace).authenticators.get(0).authenticate(HANDSHAKE);
    }

    @Test
    void beanAuthenticatesTheClientsOfItsNamespace() throws Exception {
        try (Application application = Application.start(Tokens.class, LaterTokens.class, TokenStore.class)) {
            assertThat(ask(application, "/chat").toCompletableFuture())
                    .isCompletedWithValueMatching(
                            user -> user.principal().getName().equals("Ada of the store"));
            assertThat(ask(application, "/later").toCompletableFuture())
                    .isCompletedWithValueMatching(user -> user.roles().contains("member"));
        }
    }

    @Test
    void failureIsThatOfTheBean() {
        try (Application application = Application.start(Failing.class)) {
            assertThatThrownBy(() -> ask(application, "/failing")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void secondAuthenticatorOfANamespaceStopsTheDeployment() {
        assertThatThrownBy(() -> Application.deploy(Tokens.class, OtherTokens.class, TokenStore.class))
                .hasMessageContaining("the clients of the namespace /chat are authenticated by ")
                .hasMessageContaining("a client has one user, merge them");
    }

    @RequestScoped
    static class TokenStore {
        String owner(String token) {
            return token + " of the store";
        }
    }

    @SocketNamespace("/chat")
    @ApplicationScoped
    static class Tokens implements Authenticator {
        @Inject
        @SuppressWarnings("NullAway.Init") // Set by the container.
        TokenStore store;

        @Override
        public Authentication authenticate(Handshake handshake) {
            return Authentication.of(store.owner(handshake.auth(String.class).orElseThrow()));
        }
    }

    @SocketNamespace("later")
    static class LaterTokens implements AsyncAuthenticator {
        @Override
        public CompletionStage<Authentication> authenticate(Handshake handshake) {
            return CompletableFuture.completedFuture(Authentication.of("Ada", "member"));
        }
    }

    @SocketNamespace("/failing")
    static class Failing implements Authenticator {
        @Override
        public Authentication authenticate(Handshake handshake) throws IOException {
            throw new IOException("no connection");
        }
    }

    @SocketNamespace("chat")
    static class OtherTokens implements Authenticator {
        @Override
        public Authentication authenticate(Handshake handshake) {
            return Authentication.of("Bob");
        }
    }
}
