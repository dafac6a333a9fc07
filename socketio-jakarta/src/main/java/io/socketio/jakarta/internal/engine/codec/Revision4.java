/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Engine.IO protocol revision 4.
 *
 * @param isBase64 whether the client cannot receive binary WebSocket messages ({@code b64} in its query)
 */
public record Revision4(boolean isBase64) implements Revision {
    /** See {@link #number()}. */
    public static final int NUMBER = 4;
    /** What {@code EIO} has to be. */
    public static final String QUERY_VALUE = "4";

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public boolean isClientPinging() {
        return false;
    }

    @Override
    public boolean isBinaryPayloadAllowed() {
        return false;
    }

    @Override
    public void decode(String payload, PayloadCodec.Sink sink) throws EngineParseException {
        PayloadCodec.decode(payload, sink);
    }

    @Override
    public void decode(byte[] payload, PayloadCodec.Sink sink) throws EngineParseException {
        throw new EngineParseException("binary payload");
    }

    @Override
    public EnginePacket decodeFrame(String frame) throws EngineParseException {
        return EnginePacketCodec.decode(frame);
    }

    @Override
    public EnginePacket decodeFrame(byte[] frame) {
        return new EnginePacket.Binary(frame);
    }

    @Override
    public Payload encode(List<OutboundPacket> packets) {
        return PayloadCodec.encode(packets);
    }

    @Override
    public byte @Nullable [] binaryFrame(OutboundPacket packet) {
        return isBase64 ? null : packet.binary();
    }

    @Override
    public String textFrame(OutboundPacket packet) {
        return packet.payloadText();
    }
}
