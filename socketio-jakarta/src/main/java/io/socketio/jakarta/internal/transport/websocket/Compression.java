/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compression of WebSocket messages by the container's {@code permessage-deflate}, and what the log says about it. One
 * instance for each server, called by any thread.
 *
 * <p>The API lets an application agree to the extension, not choose the messages it is applied to.
 */
final class Compression {
    private static final Logger LOGGER = System.getLogger(Compression.class.getName());

    private final boolean isWanted;
    private final AtomicBoolean isReported = new AtomicBoolean();
    private final AtomicBoolean isLackReported = new AtomicBoolean();

    Compression(boolean isWanted) {
        this.isWanted = isWanted;
    }

    /** Says once whether the container has the extension. */
    void report(Set<Extension> installed) {
        if (!isWanted || isReported.getAndSet(true)) {
            return;
        }
        if (DeflateOffers.isListed(installed)) {
            LOGGER.log(
                    Level.INFO,
                    "per-message-deflate is on: WebSocket messages are compressed for clients that offer it. The"
                            + " container decides which messages, as a rule all, whatever their size");
        } else {
            reportLack();
        }
    }

    /** What is agreed with one client. */
    Optional<Extension> negotiate(List<Extension> installed, List<Extension> offers) {
        if (!isWanted) {
            return Optional.empty();
        }
        Optional<Extension> answer = DeflateOffers.answer(offers);
        if (answer.isPresent() && !DeflateOffers.isListed(installed)) {
            reportLack();
            return Optional.empty();
        }
        return answer;
    }

    /** Checks that a container which was told to compress does so. */
    void verify(List<Extension> inEffect) {
        if (!DeflateOffers.isListed(inEffect)) {
            reportLack();
        }
    }

    private void reportLack() {
        if (!isLackReported.getAndSet(true)) {
            LOGGER.log(
                    Level.WARNING,
                    "per-message-deflate is on, but this container does not provide it: WebSocket messages are not"
                            + " compressed");
        }
    }
}
