/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.MessageHandler;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a binary message together, as {@link TextAssembler} does for text. */
final class BinaryAssembler implements MessageHandler.Partial<byte[]> {
    private final WebSocketReceiver receiver;
    private final int maxBytes;
    // Used by the container's reading thread only.
    private @Nullable ByteArrayOutputStream parts;
    private boolean isTooBig;

    BinaryAssembler(WebSocketReceiver receiver, int maxBytes) {
        this.receiver = receiver;
        this.maxBytes = maxBytes;
    }

    @Override
    public void onMessage(byte[] part, boolean isLast) {
        if (isTooBig) {
            return;
        }
        int before = parts == null ? 0 : parts.size();
        if ((long) before + part.length > maxBytes) {
            isTooBig = true;
            parts = null;
            receiver.onTooBig();
        } else if (isLast && parts == null) {
            receiver.onBinary(part);
        } else {
            append(part, isLast);
        }
    }

    private void append(byte[] part, boolean isLast) {
        ByteArrayOutputStream all = parts == null ? new ByteArrayOutputStream(part.length * 2) : parts;
        all.writeBytes(part);
        parts = all;
        if (isLast) {
            parts = null;
            receiver.onBinary(all.toByteArray());
        }
    }
}
