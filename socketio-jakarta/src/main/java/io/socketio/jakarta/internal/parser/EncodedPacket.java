/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import java.util.List;

/**
 * A packet ready to be sent to any number of clients.
 *
 * @param text the packet without the Engine.IO type, such as {@code 2/chat,5["x",1]}
 * @param attachments what follows the text as binary messages, not copied
 */
public record EncodedPacket(String text, List<byte[]> attachments) {
    /** Takes a copy of the list. */
    public EncodedPacket {
        attachments = List.copyOf(attachments);
    }
}
