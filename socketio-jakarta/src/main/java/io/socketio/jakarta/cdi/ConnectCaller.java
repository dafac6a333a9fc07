/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets one {@link OnConnect} method decide about a client. Called by the server for each client that connects, for
 * several at the same time.
 */
final class ConnectCaller implements Middleware {
    private static final System.Logger LOG = System.getLogger(ConnectCaller.class.getName());

    /** Deep enough for what interceptors and completion stages wrap, finite for causes in a circle. */
    private static final int CAUSES_LOOKED_AT = 10;

    private final HandlerMethod<Occasion.Connecting> handler;
    private final Object reference;
    private final MisfitLog misfits = new MisfitLog(LOG);

    ConnectCaller(HandlerMethod<Occasion.Connecting> handler, Object reference) {
        this.handler = handler;
        this.reference = reference;
    }

    @Override
    public void handle(Socket socket, Next next) {
        @Nullable Object result;
        try {
            result = handler.invoke(reference, bind(socket));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            refuse(next, failure);
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            stage.whenComplete((nothing, failure) -> decide(next, failure));
        } else {
            next.proceed();
        }
    }

    private @Nullable Object[] bind(Socket socket) {
        try {
            return handler.bind(new Occasion.Connecting(socket));
        } catch (BindingException misfit) {
            misfits.misfit("Client refused by " + handler.name(), misfit);
            throw new ConnectionRefusedException("invalid auth data");
        }
    }

    private void decide(Next next, @Nullable Throwable failure) {
        if (failure == null) {
            next.proceed();
        } else {
            refuse(next, failure);
        }
    }

    private void refuse(Next next, Throwable failure) {
        Optional<ConnectionRefusedException> refusal = refusalIn(failure);
        if (refusal.isPresent()) {
            next.refuse(refusal.get());
            return;
        }
        LOG.log(Level.WARNING, () -> "Connect handler " + handler.name() + " failed, the client is refused", failure);
        next.refuse("connection refused");
    }

    private static Optional<ConnectionRefusedException> refusalIn(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_LOOKED_AT)
                .filter(ConnectionRefusedException.class::isInstance)
                .map(ConnectionRefusedException.class::cast)
                .findFirst();
    }
}
