/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import io.socketio.jakarta.internal.engine.codec.EnginePacket.Binary;
import io.socketio.jakarta.internal.engine.codec.EnginePacket.Text;
import java.util.Base64;

/** Text form of a single packet, the same in a WebSocket text frame and in a polling payload. */
public final class EnginePacketCodec {
    private static final char BASE64_PREFIX = 'b';

    private EnginePacketCodec() {}

    /** Decodes one packet; linear in its length. */
    public static EnginePacket decode(String text) throws EngineParseException {
        if (text.isEmpty()) {
            throw new EngineParseException("empty packet");
        }
        char first = text.charAt(0);
        if (first == BASE64_PREFIX) {
            return new Binary(decodeBase64(text.substring(1)));
        }
        return new Text(EnginePacket.Type.ofDigit(first), text.substring(1));
    }

    static String encodeBase64(byte[] data) {
        return BASE64_PREFIX + Base64.getEncoder().encodeToString(data);
    }

    // The reference server skips characters that are not base64, which is what the MIME decoder does.
    static byte[] decodeBase64(String text) throws EngineParseException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new EngineParseException("invalid base64");
        }
    }
}
