/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * A packet ready to be sent to any number of clients.
 *
 * @param messages sent in this order with nothing in between, at least one
 */
public record EncodedPacket(List<EngineMessage> messages) {

    /** Takes a copy of the list. */
    public EncodedPacket {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a packet is at least one message");
        }
    }

    /** A packet of one text message. */
    public static EncodedPacket text(String text) {
        return new EncodedPacket(List.of(new EngineMessage.Text(text)));
    }

    /** A packet of a text message and its attachments. */
    public static EncodedPacket text(String text, List<byte[]> attachments) {
        if (attachments.isEmpty()) {
            return text(text);
        }
        List<EngineMessage> messages = new ArrayList<>(attachments.size() + 1);
        messages.add(new EngineMessage.Text(text));
        for (byte[] attachment : attachments) {
            messages.add(new EngineMessage.Binary(attachment));
        }
        return new EncodedPacket(messages);
    }

    /** A packet of one binary message. */
    public static EncodedPacket binary(byte[] data) {
        return new EncodedPacket(List.of(new EngineMessage.Binary(data)));
    }
}
