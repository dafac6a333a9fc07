/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An Engine.IO packet as an {@link EngineSessionObserver} sees it. Immutable.
 *
 * @param type what kind of packet it is
 * @param text what follows the type; empty for binary
 * @param binary the bytes of a binary message, read-only
 */
public record ObservedPacket(Type type, String text, Optional<ByteBuffer> binary) {

    /** Keeps a view of the bytes that cannot change them. */
    public ObservedPacket {
        binary = binary.map(ByteBuffer::asReadOnlyBuffer);
    }

    /** The bytes, each time from their beginning. */
    @Override
    public Optional<ByteBuffer> binary() {
        return binary.map(ByteBuffer::asReadOnlyBuffer);
    }

    /** The packet types, in the order of their digits on the wire. */
    public enum Type {
        /** The handshake. */
        OPEN,
        /** The end of the session. */
        CLOSE,
        /** A heartbeat. */
        PING,
        /** The answer to a heartbeat. */
        PONG,
        /** A message, text or binary. */
        MESSAGE,
        /** The end of an upgrade. */
        UPGRADE,
        /** Nothing. */
        NOOP
    }
}
