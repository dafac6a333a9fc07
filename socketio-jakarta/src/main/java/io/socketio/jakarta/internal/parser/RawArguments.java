/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import java.util.List;

/**
 * The arguments of a packet, cut out of its text but not parsed.
 *
 * @param json one valid JSON text for each argument, without the event name
 * @param attachments the binary data its placeholders stand for, not copied; empty means that what looks like a
 *     placeholder is plain data
 */
public record RawArguments(List<String> json, List<byte[]> attachments) {
    /** No arguments. */
    public static final RawArguments NONE = new RawArguments(List.of(), List.of());

    /** Takes copies of the lists. */
    public RawArguments {
        json = List.copyOf(json);
        attachments = List.copyOf(attachments);
    }
}
