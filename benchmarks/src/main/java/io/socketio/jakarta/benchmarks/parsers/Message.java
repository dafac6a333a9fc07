/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.parsers;

/**
 * A packet as it arrives.
 *
 * @param title for the table
 * @param text the text of the packet
 * @param attachmentBytes the size of the one attachment that follows, 0 for none
 */
record Message(String title, String text, int attachmentBytes) {
    private static final String ITEM = "{\"sku\":\"A-1000%d\",\"title\":\"Thing number %d %s\",\"quantity\":%d,"
            + "\"price\":%d.95,\"tags\":[\"new\",\"sale\"]}";
    private static final String ORDER = "2[\"order\",{\"id\":\"7c0f5a5e-3a57-4c1c-9a6e-2f9c3d1b8a44\","
            + "\"customer\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.org\",\"address\":"
            + "{\"street\":\"12 St James's Square\",\"city\":\"London\",\"zip\":\"SW1Y 4JH\"},\"newsletter\":true},"
            + "\"created\":\"2026-11-25T10:15:30.123Z\",\"currency\":\"EUR\",\"total\":1234.56,\"discount\":null,"
            + "\"paid\":false,\"items\":[%s]}]";
    private static final int ITEMS = 7;
    private static final int SHORT_TEXT = 64;
    private static final int ATTACHMENT_BYTES = 64 * 1024;

    static Message shortText() {
        return new Message("text of 64 bytes", "2[\"message\",\"" + "x".repeat(SHORT_TEXT) + "\"]", 0);
    }

    /** About 1 KB. */
    static Message json() {
        return new Message("JSON of 1 KB", order("special"), 0);
    }

    /** The same with characters that both runtimes keep as two bytes, and with them the whole text. */
    static Message wideJson() {
        return new Message("JSON of 1 KB beyond Latin-1", order("\u201cspecial\u201d"), 0);
    }

    static Message binary() {
        return new Message("binary of 64 KB", "51-[\"image\",{\"_placeholder\":true,\"num\":0}]", ATTACHMENT_BYTES);
    }

    private static String order(String word) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            items.append(i > 0 ? "," : "").append(ITEM.formatted(i, i, word, i + 1, 19 + i));
        }
        return ORDER.formatted(items);
    }
}
