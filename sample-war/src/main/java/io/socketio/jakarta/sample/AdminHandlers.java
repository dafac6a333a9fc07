/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** Keeps everybody out of {@code /admin} who does not know the password. */
@SocketNamespace("/admin")
public class AdminHandlers {

    @Inject
    ServletContext context;

    @Inject
    Figures figures;

    @OnConnect
    void connect(Socket socket, @Auth Password auth) {
        if (!isRight(auth.password())) {
            throw new ConnectionRefusedException("The password is wrong.");
        }
        socket.emit("figures", figures.recent());
    }

    /**
     * A password in {@code web.xml} is good enough for a demonstration only. A real application asks its container:
     * {@code handshake.request().principal()} and {@code roles()}.
     */
    private boolean isRight(String password) {
        String expected = Objects.requireNonNullElse(
                System.getenv("SAMPLE_ADMIN_PASSWORD"), context.getInitParameter("sample.admin-password"));
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
