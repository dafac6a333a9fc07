/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.HttpCompression;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What the reply to one poll may be compressed with; the request is read on its own thread, before it goes asynchronous.
 *
 * @param coding what the client accepts, empty for nothing
 * @param thresholdBytes smallest body that is compressed
 */
record PollCompression(Optional<ContentCoding> coding, int thresholdBytes) {
    /** Never compresses. */
    static final PollCompression NONE = new PollCompression(Optional.empty(), Integer.MAX_VALUE);

    static PollCompression of(Optional<HttpCompression> config, HttpServletRequest request) {
        return config.map(compression -> new PollCompression(
                        ContentCoding.chosenBy(AcceptEncoding.of(request)), compression.thresholdBytes()))
                .orElse(NONE);
    }

    /** Whether a body of this size depends on what the client accepts. */
    boolean isNegotiated(int bytes) {
        return bytes >= thresholdBytes;
    }
}
