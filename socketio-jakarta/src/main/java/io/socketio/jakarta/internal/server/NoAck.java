/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import org.jspecify.annotations.Nullable;

/** For an event whose client waits for nothing. */
enum NoAck implements Ack {
    /** The only one; it has no state. */
    INSTANCE;

    @Override
    public boolean isExpected() {
        return false;
    }

    @Override
    public void send(@Nullable Object... values) {}
}
