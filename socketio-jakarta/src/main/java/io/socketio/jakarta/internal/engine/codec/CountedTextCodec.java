/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.util.List;

/** Payloads of revision 3 as text: {@code <length>:<packet>} again and again, lengths in UTF-16 units. */
final class CountedTextCodec {
    /** More digits than any payload is long. */
    private static final int MAX_DIGITS = 9;

    private CountedTextCodec() {}

    static void decode(String payload, PayloadCodec.Sink sink) throws EngineParseException {
        if (payload.isEmpty()) {
            throw new EngineParseException("empty payload");
        }
        int position = 0;
        while (position < payload.length()) {
            int colon = position;
            int length = 0;
            while (colon < payload.length() && payload.charAt(colon) != ':') {
                length = length * 10 + digit(payload.charAt(colon), colon - position);
                colon++;
            }
            int start = colon + 1;
            if (colon == position || start > payload.length() || length > payload.length() - start) {
                throw malformed();
            }
            position = start + length;
            // The reference server takes an empty packet for nothing.
            if (length > 0) {
                sink.accept(Revision3.decodeText(payload.substring(start, position)));
            }
        }
    }

    private static int digit(char c, int index) throws EngineParseException {
        if (c < '0' || c > '9' || index >= MAX_DIGITS) {
            throw malformed();
        }
        return c - '0';
    }

    static EngineParseException malformed() {
        return new EngineParseException("malformed length");
    }

    static String encode(List<OutboundPacket> packets) {
        StringBuilder payload = new StringBuilder();
        for (OutboundPacket packet : packets) {
            String text = packet.revision3Text();
            payload.append(text.length()).append(':').append(text);
        }
        return payload.toString();
    }
}
