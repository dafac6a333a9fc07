/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the revisions of the Engine.IO protocol: how packets look on the wire, and who begins a heartbeat.
 * Pure functions; every decoder is linear in the length of its input and allocates nothing by a number that was sent.
 */
public sealed interface Revision permits Revision3, Revision4 {

    /** The value of {@code EIO} in the query: 3 or 4. */
    int number();

    /** Whether the client sends the pings and the server answers them; otherwise it is the other way round. */
    boolean isClientPinging();

    /** Whether the body of a POST may be bytes. */
    boolean isBinaryPayloadAllowed();

    /**
     * Decodes the packets of a payload one by one; those before a malformed one have been delivered when this throws.
     */
    void decode(String payload, PayloadCodec.Sink sink) throws EngineParseException;

    /** As {@link #decode(String, PayloadCodec.Sink)}; only called if {@link #isBinaryPayloadAllowed()}. */
    void decode(byte[] payload, PayloadCodec.Sink sink) throws EngineParseException;

    /** Decodes a text message of a WebSocket. */
    EnginePacket decodeFrame(String frame) throws EngineParseException;

    /** Decodes a binary message of a WebSocket. */
    EnginePacket decodeFrame(byte[] frame) throws EngineParseException;

    /** Joins packets, at least one, to the answer of a poll. */
    Payload encode(List<OutboundPacket> packets);

    /** The binary message of a WebSocket that carries this packet, {@code null} if {@link #textFrame} does. */
    byte @Nullable [] binaryFrame(OutboundPacket packet);

    /** The text message of a WebSocket that carries this packet. */
    String textFrame(OutboundPacket packet);
}
