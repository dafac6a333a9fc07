/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import java.util.Optional;

/**
 * How one client joins namespaces, which is where the generations of clients differ. Called within the session's mailbox
 * unless a method says otherwise.
 */
sealed interface Dialect permits CurrentDialect, Revision3Dialect {

    /** Whether the client is in the main namespace without asking for it. */
    boolean joinsMainNamespace();

    /** Whether the client understands connection state recovery. Called by any thread. */
    boolean isRecoverable();

    /** What a packet means: its namespace, and the data of a CONNECT packet. */
    Packet interpret(Packet packet);

    /** The id of the client's socket in a namespace. */
    String socketId(String namespace);

    /**
     * The answer to a client that has joined.
     *
     * @param pid the token for connection state recovery, if there is one
     */
    EncodedPacket connected(String namespace, String id, Optional<String> pid);

    /**
     * The answer to a client that a middleware refused.
     *
     * @throws IllegalArgumentException if the data holds binary data
     * @throws io.socketio.jakarta.json.JsonException if the data cannot be written
     */
    EncodedPacket refused(String namespace, String message, Optional<Object> data);
}
