/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.util.List;

/** Several packets in one HTTP body, separated by U+001E (Engine.IO protocol 4, "HTTP long-polling"). */
public final class PayloadCodec {
    private static final char SEPARATOR = '\u001e';

    private PayloadCodec() {}

    /** Receives decoded packets. */
    @FunctionalInterface
    public interface Sink {

        /** Takes one packet; the next is decoded only after it returned. */
        void accept(EnginePacket packet);
    }

    /**
     * Decodes the packets of a payload one by one; those before a malformed one have been delivered when this throws.
     */
    public static void decode(String payload, Sink sink) throws EngineParseException {
        int start = 0;
        while (true) {
            int end = payload.indexOf(SEPARATOR, start);
            if (end < 0) {
                sink.accept(EnginePacketCodec.decode(payload.substring(start)));
                return;
            }
            sink.accept(EnginePacketCodec.decode(payload.substring(start, end)));
            start = end + 1;
        }
    }

    /** Joins packets, at least one. */
    public static Payload.Text encode(List<OutboundPacket> packets) {
        if (packets.size() == 1) {
            OutboundPacket packet = packets.get(0);
            return new Payload.Text(packet.payloadText(), packet.isCompressible());
        }
        int length = 0;
        boolean isCompressible = false;
        for (OutboundPacket packet : packets) {
            length += packet.payloadText().length() + 1;
            isCompressible |= packet.isCompressible();
        }
        StringBuilder payload = new StringBuilder(length);
        for (OutboundPacket packet : packets) {
            if (!payload.isEmpty()) {
                payload.append(SEPARATOR);
            }
            payload.append(packet.payloadText());
        }
        return new Payload.Text(payload.toString(), isCompressible);
    }
}
