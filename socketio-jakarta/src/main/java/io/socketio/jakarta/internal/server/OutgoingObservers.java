/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.adapter.BroadcastMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * The recipients of one broadcast of which somebody wants to know what is sent to them. Collected while the broadcast may
 * hold a lock, told afterwards. Used by the thread that broadcasts.
 */
final class OutgoingObservers {
    private final BroadcastMessage message;
    private final List<ClientSocket> observed = new ArrayList<>();

    OutgoingObservers(BroadcastMessage message) {
        this.message = message;
    }

    void add(ClientSocket recipient) {
        if (recipient.isOutgoingObserved()) {
            observed.add(recipient);
        }
    }

    void tell() {
        observed.forEach(socket -> socket.onOutgoing(message));
    }
}
