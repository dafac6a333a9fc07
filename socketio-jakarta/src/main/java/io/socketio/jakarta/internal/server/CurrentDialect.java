/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import java.util.Optional;

/** Clients of Socket.IO 3 and 4 (Socket.IO protocol 5). */
record CurrentDialect(ServerParts parts) implements Dialect {

    @Override
    public boolean joinsMainNamespace() {
        return false;
    }

    @Override
    public boolean isRecoverable() {
        return true;
    }

    @Override
    public Packet interpret(Packet packet) {
        return packet;
    }

    @Override
    public String socketId(String namespace) {
        return parts.ids().next();
    }

    @Override
    public EncodedPacket connected(String namespace, String id, Optional<String> pid) {
        return parts.encoder().connect(namespace, id, pid);
    }

    @Override
    public EncodedPacket refused(String namespace, String message, Optional<Object> data) {
        return parts.encoder().connectError(namespace, message, data);
    }
}
