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
    private Optional<byte[]> bytes = Optional.empty();
    private boolean isCompressible;
    private boolean isRejected;

    @Override
    public void respond(Payload payload) {
        requireUnanswered();
        if (payload instanceof Payload.Bytes binary) {
            bytes = Optional.of(binary.bytes());
        } else {
            body = Optional.of(((Payload.Text) payload).text());
        }
        isCompressible = payload.isCompressible();
    }

    @Override
    public void reject() {
        requireUnanswered();
        isRejected = true;
    }

    private void requireUnanswered() {
        if (!isHeld()) {
            throw new IllegalStateException("answered twice");
        }
    }

    /** The payload of a 200, if it is text. */
    public Optional<String> body() {
        return body;
    }

    /** The payload of a 200, if it is bytes. */
    public Optional<byte[]> bytes() {
        return bytes;
    }

    /** Whether the payload of a 200 may be compressed. */
    public boolean isCompressible() {
        return isCompressible;
    }

    /** Whether it was answered with 400. */
    public boolean isRejected() {
        return isRejected;
    }

    /** Whether it is held. */
    public boolean isHeld() {
        return body.isEmpty() && bytes.isEmpty() && !isRejected;
    }
}
