/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the result of a handler method means for the acknowledgement. */
enum Answer {
    /** The method is void: it uses an {@code Ack} or there is no answer. */
    NONE,
    /** A {@code CompletionStage<Void>}: that it is done is all there is to say. */
    EMPTY,
    /** The result is the answer, now or when its {@code CompletionStage} completes. */
    VALUE;

    static Answer of(Type returned) {
        if (returned == void.class) {
            return NONE;
        }
        return returned instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == Void.class
                ? EMPTY
                : VALUE;
    }

    /**
     * Sends a result, now or when it is there.
     *
     * @param failed told once if there is none or it cannot be sent, by the thread that finds out
     */
    void send(Ack ack, @Nullable Object result, Consumer<Throwable> failed) {
        if (result instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    sendNow(ack, value, failed);
                } else {
                    failed.accept(unwrap(failure));
                }
            });
        } else {
            sendNow(ack, result, failed);
        }
    }

    private void sendNow(Ack ack, @Nullable Object value, Consumer<Throwable> failed) {
        if (this == NONE || !ack.isExpected()) {
            return;
        }
        try {
            if (this == EMPTY) {
                ack.send();
            } else {
                ack.send(value);
            }
        } catch (RuntimeException unsendable) {
            failed.accept(unsendable);
        }
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
