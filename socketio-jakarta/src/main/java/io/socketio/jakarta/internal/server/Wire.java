/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.adapter.EmitFlag;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.EngineMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Socket.IO packets as Engine.IO messages. */
final class Wire {
    private Wire() {}

    /** The messages of an event with its flags, as {@link #messages(EncodedPacket)}. */
    static List<OutboundPacket> messages(EncodedPacket packet, Set<EmitFlag> flags) {
        List<OutboundPacket> messages = messages(packet);
        return flags.contains(EmitFlag.UNCOMPRESSED)
                ? messages.stream().map(OutboundPacket::uncompressed).toList()
                : messages;
    }

    /** The messages of one packet, to be sent without anything in between: its text and then its attachments. */
    static List<OutboundPacket> messages(EncodedPacket packet) {
        List<EngineMessage> messages = packet.messages();
        if (messages.size() == 1) {
            return List.of(outbound(messages.get(0)));
        }
        List<OutboundPacket> outbound = new ArrayList<>(messages.size());
        for (EngineMessage message : messages) {
            outbound.add(outbound(message));
        }
        return outbound;
    }

    private static OutboundPacket outbound(EngineMessage message) {
        return message instanceof EngineMessage.Text text
                ? OutboundPacket.message(text.data())
                : OutboundPacket.binary(((EngineMessage.Binary) message).data());
    }
}
