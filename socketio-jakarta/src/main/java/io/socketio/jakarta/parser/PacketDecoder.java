/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of one session. Called by one thread at a time, the one that drains the session's mailbox. The size
 * of one message has been bounded by the transport; a decoder bounds everything it keeps from one call to the next, and
 * allocates nothing by a number the client sent.
 */
public interface PacketDecoder {

    /**
     * Reads a text message.
     *
     * @return {@code null} if more messages have to come before the packet is complete
     * @throws PacketException if it is not valid, which ends the session
     */
    @Nullable
    Packet decodeText(String text);

    /**
     * Reads a binary message.
     *
     * @param binary belongs to the decoder and the packets it gives
     * @return {@code null} if more messages have to come before the packet is complete
     * @throws PacketException if it is not valid, which ends the session
     */
    @Nullable
    Packet decodeBinary(byte[] binary);

    /** Whether the last message was only part of a packet. */
    boolean isReassembling();

    /** Forgets a packet that is not complete, for a session that has ended. */
    void reset();
}
