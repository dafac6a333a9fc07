/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes the packets of a server. Thread-safe; called by whichever thread emits. A broadcast is encoded once for all who
 * receive it.
 *
 * <p>Every method throws {@link io.socketio.jakarta.json.JsonException} if a value cannot be written.
 */
public interface PacketEncoder {

    /**
     * An event.
     *
     * @param ackId present to ask for an acknowledgement
     */
    EncodedPacket event(String namespace, OptionalLong ackId, String name, List<? extends @Nullable Object> arguments);

    /** The answer to an event of a client. */
    EncodedPacket ack(String namespace, long id, List<? extends @Nullable Object> arguments);

    /** The answer to a client that has joined a namespace. */
    EncodedPacket connect(String namespace, String sid);

    /**
     * The answer to a client that may not join a namespace.
     *
     * @throws IllegalArgumentException if the data holds binary data and this parser has no place for it here
     */
    EncodedPacket connectError(String namespace, String message, Optional<Object> data);

    /** Tells a client that it has left a namespace. */
    EncodedPacket disconnect(String namespace);
}
