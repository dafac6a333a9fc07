/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The answer that a client waits for under an id it chose. Thread-safe; sent once. */
final class ClientAck implements Ack {
    private final ClientSocket socket;
    private final long id;
    private final AtomicBoolean isSent = new AtomicBoolean();

    ClientAck(ClientSocket socket, long id) {
        this.socket = socket;
        this.id = id;
    }

    @Override
    public boolean isExpected() {
        return true;
    }

    @Override
    public void send(@Nullable Object... values) {
        if (isSent.compareAndSet(false, true)) {
            socket.sendAck(id, Arrays.asList(values));
        }
    }
}
