/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketEventHandler;
import java.lang.System.Logger.Level;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Calls one {@link OnEvent} method and acknowledges with what it returns. Called by the server for each event, for
 * different sockets at the same time.
 */
final class EventCaller implements SocketEventHandler {
    private static final System.Logger LOG = System.getLogger(EventCaller.class.getName());

    private final HandlerMethod<Occasion.Event> handler;
    private final Object reference;
    private final Answer answer;
    private final MisfitLog misfits = new MisfitLog(LOG);

    EventCaller(HandlerMethod<Occasion.Event> handler, Object reference) {
        this.handler = handler;
        this.reference = reference;
        this.answer = Answer.of(handler.method().getGenericReturnType());
    }

    @Override
    public void handle(Socket socket, Arguments arguments, Ack ack) {
        try {
            Object result = handler.invoke(reference, handler.bind(new Occasion.Event(socket, arguments, ack)));
            if (result instanceof CompletionStage<?> stage) {
                stage.whenComplete((value, failure) -> completed(value, failure, ack));
            } else {
                answer.send(ack, result);
            }
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            failed(failure);
        }
    }

    private void completed(@Nullable Object value, @Nullable Throwable failure, Ack ack) {
        if (failure != null) {
            failed(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
            return;
        }
        try {
            answer.send(ack, value);
        } catch (RuntimeException unsendable) {
            failed(unsendable);
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof BindingException misfit) {
            misfits.misfit("Event not handled by " + handler.name(), misfit);
        } else {
            LOG.log(Level.WARNING, () -> "Event handler " + handler.name() + " failed", failure);
        }
    }

    /** What a result means for the acknowledgement. */
    private enum Answer {
        /** The method is void: it uses an {@code Ack} or there is no answer. */
        NONE,
        /** A {@code CompletionStage<Void>}: that it is done is all there is to say. */
        EMPTY,
        VALUE;

        static Answer of(Type returned) {
            if (returned == void.class) {
                return NONE;
            }
            return returned instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == Void.class
                    ? EMPTY
                    : VALUE;
        }

        void send(Ack ack, @Nullable Object value) {
            if (this == NONE || !ack.isExpected()) {
                return;
            }
            if (this == EMPTY) {
                ack.send();
            } else {
                ack.send(value);
            }
        }
    }
}
