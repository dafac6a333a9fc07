/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.internal.parser.EncodedPacket;
import java.util.ArrayList;
import java.util.List;

/** Socket.IO packets as Engine.IO messages. */
final class Wire {
    private Wire() {}

    /** The messages of one packet, to be sent without anything in between: its text and then its attachments. */
    static List<OutboundPacket> messages(EncodedPacket packet) {
        OutboundPacket text = OutboundPacket.message(packet.text());
        if (packet.attachments().isEmpty()) {
            return List.of(text);
        }
        List<OutboundPacket> messages = new ArrayList<>(packet.attachments().size() + 1);
        messages.add(text);
        for (byte[] attachment : packet.attachments()) {
            messages.add(OutboundPacket.binary(attachment));
        }
        return messages;
    }
}
