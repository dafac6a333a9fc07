/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.MessageHandler;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Puts the parts of a binary message together, as {@link TextAssembler} does for text. It takes buffers, not arrays,
 * since Tomcat calls a handler of arrays by reflection and keeps what it throws to itself.
 */
final class BinaryAssembler implements MessageHandler.Partial<ByteBuffer> {
    private static final byte[] NONE = {};

    private final WebSocketReceiver receiver;
    private final MessageLimit limit;
    // Used by the container's reading thread only.
    private byte[] parts = NONE;
    private int length;

    BinaryAssembler(WebSocketReceiver receiver, MessageLimit limit) {
        this.receiver = receiver;
        this.limit = limit;
    }

    // The buffer belongs to the container and is read before this returns.
    @Override
    public void onMessage(ByteBuffer part, boolean isLast) {
        if (limit.isExceeded()) {
            limit.discard(part.remaining());
        } else if (!limit.admits(part.remaining())) {
            parts = NONE;
        } else {
            append(part, isLast);
        }
    }

    private void append(ByteBuffer part, boolean isLast) {
        int end = length + part.remaining();
        if (end > parts.length) {
            parts = Arrays.copyOf(parts, isLast ? end : Math.max(end, 2 * parts.length));
        }
        part.get(parts, length, part.remaining());
        length = end;
        if (isLast) {
            byte[] message = end == parts.length ? parts : Arrays.copyOf(parts, end);
            parts = NONE;
            length = 0;
            limit.endMessage();
            receiver.onBinary(message);
        }
    }
}
