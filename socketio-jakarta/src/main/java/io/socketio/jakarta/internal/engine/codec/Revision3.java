/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Engine.IO protocol revision 3, which clients of Socket.IO 1 and 2 speak: the client pings, payloads announce the length
 * of each packet, and binary messages begin with their type.
 *
 * @param isBase64 whether the client takes text only ({@code b64} in its query, or JSONP)
 */
public record Revision3(boolean isBase64) implements Revision {
    /** The type of a binary message, in front of its bytes. */
    static final byte MESSAGE = 4;

    private static final String BASE64_MESSAGE = "b4";

    @Override
    public int number() {
        return 3;
    }

    @Override
    public boolean isClientPinging() {
        return true;
    }

    @Override
    public boolean isBinaryPayloadAllowed() {
        return true;
    }

    @Override
    public void decode(String payload, PayloadCodec.Sink sink) throws EngineParseException {
        CountedTextCodec.decode(payload, sink);
    }

    @Override
    public void decode(byte[] payload, PayloadCodec.Sink sink) throws EngineParseException {
        CountedBytesCodec.decode(payload, sink);
    }

    @Override
    public EnginePacket decodeFrame(String frame) throws EngineParseException {
        return decodeText(frame);
    }

    @Override
    public EnginePacket decodeFrame(byte[] frame) throws EngineParseException {
        return decodeBinary(frame, 0, frame.length);
    }

    static EnginePacket decodeText(String text) throws EngineParseException {
        if (text.startsWith(BASE64_MESSAGE)) {
            return new EnginePacket.Binary(EnginePacketCodec.decodeBase64(text.substring(BASE64_MESSAGE.length())));
        }
        if (text.isEmpty()) {
            throw new EngineParseException("empty packet");
        }
        return new EnginePacket.Text(EnginePacket.Type.ofDigit(text.charAt(0)), text.substring(1));
    }

    // Only messages have bytes; no client sends anything else this way.
    static EnginePacket decodeBinary(byte[] data, int from, int to) throws EngineParseException {
        if (from == to || data[from] != MESSAGE) {
            throw new EngineParseException("unknown packet type");
        }
        return new EnginePacket.Binary(Arrays.copyOfRange(data, from + 1, to));
    }

    @Override
    public Payload encode(List<OutboundPacket> packets) {
        boolean isCompressible = packets.stream().anyMatch(OutboundPacket::isCompressible);
        boolean isBinary = !isBase64 && packets.stream().anyMatch(packet -> packet.binary() != null);
        return isBinary
                ? new Payload.Bytes(CountedBytesCodec.encode(packets), isCompressible)
                : new Payload.Text(CountedTextCodec.encode(packets), isCompressible);
    }

    @Override
    public byte @Nullable [] binaryFrame(OutboundPacket packet) {
        return isBase64 ? null : packet.revision3Frame();
    }

    @Override
    public String textFrame(OutboundPacket packet) {
        return packet.revision3Text();
    }
}
