/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest pictures of all rooms, for those who come later. Thread-safe; the arrays are never changed. */
@ApplicationScoped
class Pictures {
    static final int MAX_BYTES = 600_000;

    private static final long MAX_TOTAL_BYTES = 32_000_000;
    private static final Set<String> SIGNATURES = Set.of("\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "GIF8");

    /** Oldest first. Guarded by {@code this}. */
    private final Map<Key, byte[]> pictures = new LinkedHashMap<>();

    /** Guarded by {@code this}. */
    private long totalBytes;

    /** Whether this is a PNG, JPEG, GIF or WebP picture, judged by its first bytes and not by what the sender says. */
    static boolean isPicture(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
        return SIGNATURES.stream().anyMatch(start::startsWith) || (start.startsWith("RIFF") && start.endsWith("WEBP"));
    }

    /** Keeps a picture, at the cost of the oldest ones. */
    synchronized void keep(Message message, byte[] content) {
        pictures.put(new Key(message.room(), message.at()), content);
        totalBytes += content.length;
        var oldest = pictures.values().iterator();
        while (totalBytes > MAX_TOTAL_BYTES) {
            totalBytes -= oldest.next().length;
            oldest.remove();
        }
    }

    /** The picture of a message, if it is still there. */
    synchronized Optional<byte[]> find(String room, long at) {
        return Optional.ofNullable(pictures.get(new Key(room, at)));
    }

    private record Key(String room, long at) {}
}
