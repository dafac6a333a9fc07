/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.internal.engine.codec.Payload;
import java.util.Optional;

/** A GET that remembers its answer. */
public final class FakePoll implements PollExchange {
    private Optional<String> body = Optional.empty();
    private boolean isRejected;

    @Override
    public void respond(Payload payload) {
        requireUnanswered();
        body = Optional.of(payload.text());
    }

    @Override
    public void reject() {
        requireUnanswered();
        isRejected = true;
    }

    private void requireUnanswered() {
        if (body.isPresent() || isRejected) {
            throw new IllegalStateException("answered twice");
        }
    }

    /** The payload of a 200. */
    public Optional<String> body() {
        return body;
    }

    /** Whether it was answered with 400. */
    public boolean isRejected() {
        return isRejected;
    }

    /** Whether it is held. */
    public boolean isHeld() {
        return body.isEmpty() && !isRejected;
    }
}
