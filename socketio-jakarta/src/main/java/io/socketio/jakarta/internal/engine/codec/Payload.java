/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

/** The body that answers a poll. */
public sealed interface Payload {

    /** Whether one of the packets asks for compression, see {@link OutboundPacket#isCompressible()}. */
    boolean isCompressible();

    /**
     * A body of text.
     *
     * @param text the encoded packets
     */
    record Text(String text, boolean isCompressible) implements Payload {}

    /**
     * A body of bytes, in revision 3 only.
     *
     * @param bytes the encoded packets
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; made for one answer
    record Bytes(byte[] bytes, boolean isCompressible) implements Payload {}
}
