/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of a text message together. A message that comes in one part is passed on as it is. Called by the
 * container, one call at a time.
 */
final class TextAssembler implements MessageHandler.Partial<String> {
    private final WebSocketReceiver receiver;
    private final MessageLimit limit;
    // Used by the container's reading thread only.
    private @Nullable StringBuilder parts;

    TextAssembler(WebSocketReceiver receiver, MessageLimit limit) {
        this.receiver = receiver;
        this.limit = limit;
    }

    @Override
    public void onMessage(String part, boolean isLast) {
        boolean isWhole = isLast && parts == null;
        if (limit.isExceeded()) {
            limit.discard(part.length());
        } else if (isWhole && (long) part.length() * Utf8.MAX_BYTES_PER_CHAR <= limit.maxBytes()) {
            receiver.onText(part);
        } else if (!limit.admits(Utf8.length(part))) {
            parts = null;
        } else if (isWhole) {
            limit.endMessage();
            receiver.onText(part);
        } else {
            append(part, isLast);
        }
    }

    private void append(String part, boolean isLast) {
        StringBuilder all = parts == null ? new StringBuilder(part.length() * 2) : parts;
        all.append(part);
        parts = all;
        if (isLast) {
            parts = null;
            limit.endMessage();
            receiver.onText(all.toString());
        }
    }
}
