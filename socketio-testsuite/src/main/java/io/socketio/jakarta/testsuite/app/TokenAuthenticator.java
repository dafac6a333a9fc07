/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.Authenticator;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;

/** Believes every token that says whose it is and for how long. A CDI bean, called by the library. */
@SocketNamespace("/tokens")
public class TokenAuthenticator implements Authenticator {
    /** For the container. */
    public TokenAuthenticator() {}

    @Override
    public Authentication authenticate(Handshake handshake) {
        Token token =
                handshake.auth(Token.class).orElseThrow(() -> new ConnectionRefusedException("a token is needed"));
        return token.authentication();
    }

    /** Who the client is. */
    @OnEvent("whoami")
    public String whoami(Principal user) {
        return user.getName();
    }

    /** The client has a new token. */
    @OnEvent("renew")
    public String renew(Socket socket, Token token) {
        socket.authenticate(token.authentication());
        return "renewed";
    }

    /** What the client sends. */
    public record Token(String user, long millis) {

        Authentication authentication() {
            return Authentication.of(user).expiringAt(Instant.now().plus(Duration.ofMillis(millis)));
        }
    }
}
