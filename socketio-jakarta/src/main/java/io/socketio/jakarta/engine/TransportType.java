/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.util.Optional;

/** A way for packets to travel (Engine.IO protocol 4, "Transports"). */
public enum TransportType {
    /** HTTP long-polling: a GET that waits for packets, a POST for those of the client. */
    POLLING("polling"),
    /** One WebSocket connection for both directions. */
    WEBSOCKET("websocket");

    private final String wireName;

    TransportType(String wireName) {
        this.wireName = wireName;
    }

    /** The value of the {@code transport} query parameter. */
    public String wireName() {
        return wireName;
    }

    /** The transport of this wire name. */
    public static Optional<TransportType> ofWireName(String name) {
        for (TransportType type : values()) {
            if (type.wireName.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
