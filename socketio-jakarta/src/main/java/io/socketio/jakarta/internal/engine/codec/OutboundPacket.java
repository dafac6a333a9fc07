/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A packet on its way out, encoded once and shared by every session it goes to. Thread-safe: the base64 form is made
 * when the first polling session needs it, and so are the forms for revision 3; at worst by two threads at once with
 * the same result.
 */
public final class OutboundPacket {
    /** Heartbeat. */
    public static final OutboundPacket PING = text("2");
    /** The answer to a client's heartbeat, in revision 3. */
    public static final OutboundPacket PONG = text("3");
    /** End of the session. */
    public static final OutboundPacket CLOSE = text("1");
    /** Ends a poll without saying anything. */
    public static final OutboundPacket NOOP = text("6");
    /** The answer to a probe. */
    public static final OutboundPacket PROBE_ANSWER = text("3probe");

    private final @Nullable String text;
    private final byte @Nullable [] binary;
    private final boolean isCompressible;
    // Written by whoever needs them first; strings and records are safe to publish by a data race.
    private @Nullable String base64;
    private @Nullable String revision3Base64;
    private @Nullable TypedFrame revision3Frame;

    @SuppressWarnings("ArrayRecordComponent") // never compared; its final field is what makes it safe to publish
    private record TypedFrame(byte[] data) {}

    private OutboundPacket(@Nullable String text, byte @Nullable [] binary, boolean isCompressible) {
        this.text = text;
        this.binary = binary;
        this.isCompressible = isCompressible;
    }

    /** The handshake packet. */
    public static OutboundPacket open(String json) {
        return text("0" + json);
    }

    /** A text message. */
    public static OutboundPacket message(String data) {
        return text("4" + data);
    }

    /** A binary message. The array must not be changed afterwards. */
    public static OutboundPacket binary(byte[] data) {
        return new OutboundPacket(null, data, true);
    }

    private static OutboundPacket text(String encoded) {
        return new OutboundPacket(encoded, null, true);
    }

    /** The same packet, for which compression is not worth its cost. */
    public OutboundPacket uncompressed() {
        return new OutboundPacket(text, binary, false);
    }

    /** Whether a transport that compresses may compress this packet. */
    public boolean isCompressible() {
        return isCompressible;
    }

    /** The bytes of a binary frame, {@code null} if this is a text frame. */
    public byte @Nullable [] binary() {
        return binary;
    }

    /** The text that stands for this packet in a payload, for a text packet also that of its frame. */
    public String payloadText() {
        if (text != null) {
            return text;
        }
        String encoded = base64;
        if (encoded == null && binary != null) {
            encoded = EnginePacketCodec.encodeBase64(binary);
            base64 = encoded;
        }
        return encoded == null ? "" : encoded;
    }

    /** As {@link #payloadText()}, in revision 3, where base64 follows the type. */
    String revision3Text() {
        if (text != null) {
            return text;
        }
        String encoded = revision3Base64;
        if (encoded == null && binary != null) {
            encoded = "b4" + Base64.getEncoder().encodeToString(binary);
            revision3Base64 = encoded;
        }
        return encoded == null ? "" : encoded;
    }

    /** As {@link #binary()}, in revision 3, where the type precedes the bytes. */
    byte @Nullable [] revision3Frame() {
        if (binary == null) {
            return null;
        }
        TypedFrame frame = revision3Frame;
        if (frame == null) {
            byte[] data = new byte[binary.length + 1];
            data[0] = Revision3.MESSAGE;
            System.arraycopy(binary, 0, data, 1, binary.length);
            frame = new TypedFrame(data);
            revision3Frame = frame;
        }
        return frame.data();
    }

    /** What this packet counts against the limit of a queue: UTF-16 units of text, bytes of binary. */
    public int size() {
        return text != null ? text.length() : binary != null ? binary.length : 0;
    }
}
