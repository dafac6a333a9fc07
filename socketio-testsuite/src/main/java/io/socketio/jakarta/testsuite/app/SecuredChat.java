/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.cdi.ValidationErrors;
import io.socketio.jakarta.cdi.ValidationProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Optional;

/** Handlers with rules for who may call them and with what. A CDI bean, called by the library. */
@SocketNamespace("/chat")
@ApplicationScoped
@RolesAllowed("member")
public class SecuredChat {
    // Set once, before the first client.
    private volatile Optional<SessionEnds> ends = Optional.empty();

    /** For the container. */
    public SecuredChat() {}

    /** The servlet context can be injected during a request only. */
    public void started(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        ends = Optional.of(SessionEnds.of(context));
    }

    /** Lets everybody in who has a sensible nickname. */
    @OnConnect
    @PermitAll
    public void connect(@Auth Optional<@Valid Profile> profile) {}

    /** Who the client is. */
    @OnEvent("whoami")
    @PermitAll
    public String whoami(Optional<Principal> user) {
        return user.map(Principal::getName).orElse("nobody");
    }

    /** For members, by the rule of the class. */
    @OnEvent("publish")
    public String publish(Socket socket, @Valid Article article) {
        return "published " + article.title();
    }

    /** For administrators. */
    @OnEvent("erase")
    @RolesAllowed("admin")
    public String erase(@NotBlank String title) {
        return "erased " + title;
    }

    /** Answers with what is wrong. */
    @OnError
    public ValidationProblem invalid(ConstraintViolationException violations) {
        return ValidationErrors.of(violations);
    }

    /** Answers with a refusal. */
    @OnError
    public String denied(AccessDeniedException denied) {
        return "denied";
    }

    /** Tells the test why the socket ended. */
    @OnDisconnect
    public void bye(Socket socket, DisconnectReason reason) {
        ends.orElseThrow().record(socket.id(), reason.wireText());
    }

    /** How a client wants to be seen. */
    public record Profile(@Size(max = 8) String nickname) {}

    /** What members write. */
    public record Article(
            @NotBlank String title, @Size(max = 20) String text) {}
}
