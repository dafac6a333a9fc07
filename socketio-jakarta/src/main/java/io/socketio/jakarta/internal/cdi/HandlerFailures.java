/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnError;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the failures of one handler method go: to the {@link OnError} method that is for them, and to the log. Called by
 * whoever called the handler, or completed what it returned.
 */
final class HandlerFailures {
    /** Deep enough for what interceptors and completion stages wrap, finite for causes in a circle. */
    private static final int CAUSES_LOOKED_AT = 10;

    private final System.Logger log;
    private final Texts texts;
    private final ErrorHandlers errors;
    private final MisfitLog misfits;

    /**
     * What the log says.
     *
     * @param failed of a failure
     * @param misfit of something a client sent that does not fit the parameters
     */
    record Texts(String failed, String misfit) {}

    HandlerFailures(System.Logger log, Texts texts, ErrorHandlers errors) {
        this.log = log;
        this.texts = texts;
        this.errors = errors;
        this.misfits = new MisfitLog(log);
    }

    /**
     * Reports a failure.
     *
     * @param ack what the {@link OnError} method's result answers
     */
    void report(Socket socket, Throwable failure, Optional<Ack> ack) {
        try {
            handle(socket, failure, ack);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError second) {
            logOfErrorHandler(second);
        }
    }

    /**
     * What a client is told whose admission failed: what the failure says if it is a refusal, or how the {@link OnError}
     * method puts it, or something neutral. Anything but a refusal is reported.
     */
    ConnectionRefusedException refusal(Socket socket, Throwable failure) {
        return refusalIn(failure).or(() -> reportRefused(socket, failure)).orElseGet(() -> Refusals.of(failure));
    }

    private Optional<ConnectionRefusedException> reportRefused(Socket socket, Throwable failure) {
        try {
            handle(socket, failure, Optional.empty());
            return Optional.empty();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError second) {
            Optional<ConnectionRefusedException> refusal = refusalIn(second);
            if (refusal.isEmpty()) {
                logOfErrorHandler(second);
            }
            return refusal;
        }
    }

    private void handle(Socket socket, Throwable failure, Optional<Ack> ack) throws Exception {
        Optional<ErrorHandlers.Entry> entry = errors.find(failure);
        if (entry.isEmpty()) {
            logUnhandled(failure);
            return;
        }
        log.log(Level.DEBUG, texts::failed, failure);
        HandlerMethod<Occasion.Failed> handler = entry.get().method().handler();
        @Nullable Object result = entry.get().target().call(handler, new Occasion.Failed(socket, failure));
        ack.ifPresent(answered ->
                Answer.of(handler.method().getGenericReturnType()).send(answered, result, this::logOfErrorHandler));
    }

    private void logUnhandled(Throwable failure) {
        if (failure instanceof BindingException misfit) {
            misfits.misfit(texts.misfit(), misfit);
        } else if (Refusals.isFaultOfClient(failure)) {
            log.log(Level.DEBUG, () -> texts.misfit() + ": " + failure.getMessage());
        } else {
            log.log(Level.WARNING, texts::failed, failure);
        }
    }

    private void logOfErrorHandler(Throwable second) {
        log.log(Level.WARNING, () -> texts.failed() + ", and so did its error handler", second);
    }

    /** The refusal in a failure or its causes. */
    private static Optional<ConnectionRefusedException> refusalIn(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_LOOKED_AT)
                .filter(ConnectionRefusedException.class::isInstance)
                .map(ConnectionRefusedException.class::cast)
                .findFirst();
    }
}
