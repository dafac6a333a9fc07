/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Payloads of revision 3 as bytes: for each packet a zero (text) or a one (bytes), its length in bytes as one byte for each
 * decimal digit, 255, and the packet.
 */
final class CountedBytesCodec {
    private static final int TEXT = 0;
    private static final int BYTES = 1;
    private static final int END_OF_LENGTH = 0xff;
    /** More digits than any payload is long. */
    private static final int MAX_DIGITS = 9;

    private CountedBytesCodec() {}

    static void decode(byte[] payload, PayloadCodec.Sink sink) throws EngineParseException {
        if (payload.length == 0) {
            throw new EngineParseException("empty payload");
        }
        int position = 0;
        while (position < payload.length) {
            int marker = position;
            int end = endOfLength(payload, marker + 1);
            int start = end + 1;
            int length = length(payload, marker + 1, end);
            if (length > payload.length - start) {
                throw CountedTextCodec.malformed();
            }
            position = start + length;
            if (payload[marker] == BYTES) {
                sink.accept(Revision3.decodeBinary(payload, start, position));
            } else if (payload[marker] != TEXT) {
                throw CountedTextCodec.malformed();
            } else if (length > 0) {
                sink.accept(Revision3.decodeText(new String(payload, start, length, UTF_8)));
            }
        }
    }

    private static int endOfLength(byte[] payload, int from) throws EngineParseException {
        int limit = Math.min(payload.length, from + MAX_DIGITS + 1);
        for (int i = from; i < limit; i++) {
            if ((payload[i] & 0xff) == END_OF_LENGTH) {
                return i;
            }
        }
        throw CountedTextCodec.malformed();
    }

    private static int length(byte[] payload, int from, int to) throws EngineParseException {
        int length = 0;
        for (int i = from; i < to; i++) {
            if (payload[i] < 0 || payload[i] > 9) {
                throw CountedTextCodec.malformed();
            }
            length = length * 10 + payload[i];
        }
        if (from == to) {
            throw CountedTextCodec.malformed();
        }
        return length;
    }

    static byte[] encode(List<OutboundPacket> packets) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        for (OutboundPacket packet : packets) {
            byte[] frame = packet.revision3Frame();
            byte[] data = frame == null ? packet.revision3Text().getBytes(UTF_8) : frame;
            payload.write(frame == null ? TEXT : BYTES);
            for (char digit : Integer.toString(data.length).toCharArray()) {
                payload.write(digit - '0');
            }
            payload.write(END_OF_LENGTH);
            payload.writeBytes(data);
        }
        return payload.toByteArray();
    }
}
