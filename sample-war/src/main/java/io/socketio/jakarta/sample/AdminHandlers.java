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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** Keeps everybody out of {@code /admin} who does not know the password. */
@SocketNamespace("/admin")
public class AdminHandlers {

    @Inject
    Figures figures;

    /** Written once, before the first client comes. */
    private volatile byte[] password = {};

    /**
     * A password in {@code web.xml} is good enough for a demonstration only. A real application asks its container, see
     * {@code handshake.request().principal()}.
     */
    void configure(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        String configured = Objects.requireNonNullElse(
                System.getenv("SAMPLE_ADMIN_PASSWORD"), context.getInitParameter("sample.admin-password"));
        password = configured.getBytes(StandardCharsets.UTF_8);
    }

    @OnConnect
    void connect(Socket socket, @Auth Password auth) {
        byte[] given = auth.password().getBytes(StandardCharsets.UTF_8);
        if (password.length == 0 || !MessageDigest.isEqual(password, given)) {
            throw new ConnectionRefusedException("The password is wrong.");
        }
        socket.emit("figures", figures.recent());
    }
}
