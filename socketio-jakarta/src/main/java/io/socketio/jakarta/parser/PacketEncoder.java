/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes the packets of a server, and those of its clients for tests. Thread-safe; called by whichever thread emits. A broadcast is encoded once for all who
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

    /**
     * An event whose last argument is an offset that is not known yet (connection state recovery). The arguments are
     * encoded now; what remains to be done is little and never fails.
     */
    AwaitingOffset eventAwaitingOffset(String namespace, String name, List<? extends @Nullable Object> arguments);

    /** An event that lacks its offset. Thread-safe. */
    @FunctionalInterface
    interface AwaitingOffset {

        /** The event with this offset: ASCII letters and digits. */
        EncodedPacket withOffset(String offset);
    }

    /** The answer to an event of a client. */
    EncodedPacket ack(String namespace, long id, List<? extends @Nullable Object> arguments);

    /**
     * The answer to a client that has joined a namespace.
     *
     * @param pid the token for connection state recovery, if there is one
     */
    EncodedPacket connect(String namespace, String sid, Optional<String> pid);

    /**
     * The answer to a client that may not join a namespace.
     *
     * @throws IllegalArgumentException if the data holds binary data and this parser has no place for it here
     */
    EncodedPacket connectError(String namespace, String message, Optional<Object> data);

    /** Tells a client that it has left a namespace. */
    EncodedPacket disconnect(String namespace);

    /**
     * Asks to join a namespace, as only clients do: for those of tests, which use their server's parser.
     *
     * @param auth the members of the {@code auth} object; if there are none, neither is the object
     * @throws UnsupportedOperationException if this parser writes the packets of servers only, as it does unless it
     *     overrides this method
     */
    default EncodedPacket connectRequest(String namespace, Map<String, ? extends @Nullable Object> auth) {
        throw new UnsupportedOperationException(getClass().getName() + " does not override connectRequest");
    }
}
