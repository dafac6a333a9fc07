/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.EngineMessage;
import java.util.List;

/** The parts of packets of the default parser, for assertions. */
final class PacketParts {
    private PacketParts() {}

    static String text(EncodedPacket packet) {
        return ((EngineMessage.Text) packet.messages().get(0)).data();
    }

    static List<byte[]> attachments(EncodedPacket packet) {
        return packet.messages().stream()
                .skip(1)
                .map(message -> ((EngineMessage.Binary) message).data())
                .toList();
    }
}
