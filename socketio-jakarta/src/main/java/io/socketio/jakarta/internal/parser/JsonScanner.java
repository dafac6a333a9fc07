/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.internal.json.text.JsonCursor;
import io.socketio.jakarta.internal.json.text.JsonSyntaxException;
import io.socketio.jakarta.parser.PacketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the JSON of a packet in one pass and cuts an array into the texts of its items, so that each can be bound on
 * its own without a tree in between. One for each packet.
 */
final class JsonScanner {
    /** How deep the JSON of a packet may be nested. */
    static final int MAX_DEPTH = 512;

    private static final int MAX_PLACEHOLDER_DIGITS = 9;

    private final String text;
    private final JsonCursor cursor;
    private final int attachments;
    private boolean placeholdersAreValid = true;

    private JsonScanner(String text, int start, int attachments) {
        this.text = text;
        this.cursor = new JsonCursor(text, start);
        this.attachments = attachments;
    }

    /**
     * An array that was found valid.
     *
     * @param firstScalar the first item's text if it is a string or a number, else {@code null}
     * @param items the JSON text of each item
     * @param placeholdersAreValid whether each placeholder has an integer in range
     */
    record ScannedArray(@Nullable String firstScalar, List<String> items, boolean placeholdersAreValid) {}

    static void requireObject(String text, int start) {
        requireSingle(text, start, '{');
    }

    static void requireText(String text, int start) {
        requireSingle(text, start, '"');
    }

    private static void requireSingle(String text, int start, char first) {
        if (text.charAt(start) != first) {
            throw PacketException.invalidPayload();
        }
        JsonScanner scanner = new JsonScanner(text, start, 0);
        try {
            scanner.value(0);
            scanner.end();
        } catch (JsonSyntaxException e) {
            throw PacketException.invalidPayload();
        }
    }

    /**
     * Scans an array up to the end of the text.
     *
     * @param attachments how many attachments placeholders may stand for, 0 if there are no placeholders
     */
    static ScannedArray scanArray(String text, int start, int attachments) {
        if (start >= text.length() || text.charAt(start) != '[') {
            throw PacketException.invalidPayload();
        }
        JsonScanner scanner = new JsonScanner(text, start, attachments);
        try {
            return scanner.items();
        } catch (JsonSyntaxException e) {
            throw PacketException.invalidPayload();
        }
    }

    private ScannedArray items() {
        List<String> items = new ArrayList<>();
        String firstScalar = null;
        cursor.skip();
        cursor.skipWhitespace();
        if (!cursor.accept(']')) {
            do {
                cursor.skipWhitespace();
                int start = cursor.position();
                value(1);
                String item = cursor.textFrom(start);
                if (items.isEmpty()) {
                    firstScalar = scalar(item);
                }
                items.add(item);
                cursor.skipWhitespace();
            } while (cursor.accept(','));
            cursor.expect(']');
        }
        end();
        return new ScannedArray(firstScalar, items, placeholdersAreValid);
    }

    private void end() {
        cursor.skipWhitespace();
        if (!cursor.isAtEnd()) {
            throw PacketException.invalidPayload();
        }
    }

    private static @Nullable String scalar(String item) {
        return switch (item.charAt(0)) {
            case '"' ->
                item.indexOf('\\') < 0 ? item.substring(1, item.length() - 1) : new JsonCursor(item, 0).readString();
            case '[', '{', 't', 'f', 'n' -> null;
            default -> item;
        };
    }

    private void value(int depth) {
        switch (cursor.peek()) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> cursor.skipString();
            case 't' -> cursor.skipLiteral("true");
            case 'f' -> cursor.skipLiteral("false");
            case 'n' -> cursor.skipLiteral("null");
            default -> cursor.skipNumber();
        }
    }

    private void array(int depth) {
        descend(depth);
        if (cursor.accept(']')) {
            return;
        }
        do {
            cursor.skipWhitespace();
            value(depth);
            cursor.skipWhitespace();
        } while (cursor.accept(','));
        cursor.expect(']');
    }

    /** The last of several members with one name counts, as in JavaScript. */
    private void object(int depth) {
        descend(depth);
        if (cursor.accept('}')) {
            return;
        }
        boolean isPlaceholder = false;
        boolean hasValidNumber = false;
        do {
            String name = name();
            int start = cursor.position();
            value(depth);
            if (name.equals("_placeholder")) {
                isPlaceholder = text.charAt(start) == 't';
            } else if (name.equals("num")) {
                hasValidNumber = isInRange(start, cursor.position());
            }
            cursor.skipWhitespace();
        } while (cursor.accept(','));
        cursor.expect('}');
        placeholdersAreValid &= !isPlaceholder || hasValidNumber;
    }

    /** Passes a member's name and the colon; without attachments no name matters. */
    private String name() {
        cursor.skipWhitespace();
        String name = "";
        if (attachments == 0) {
            cursor.skipString();
        } else {
            name = cursor.readString();
        }
        cursor.skipWhitespace();
        cursor.expect(':');
        cursor.skipWhitespace();
        return name;
    }

    /** Passes the bracket that begins an array or object. The stack of a thread has to hold the levels. */
    private void descend(int depth) {
        if (depth > MAX_DEPTH) {
            throw PacketException.invalidPayload();
        }
        cursor.skip();
        cursor.skipWhitespace();
    }

    /** Only plain digits: {@code 0.0} and {@code 1e0} are numbers no client writes here. */
    private boolean isInRange(int start, int end) {
        if (end - start > MAX_PLACEHOLDER_DIGITS) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return Integer.parseInt(text, start, end, 10) < attachments;
    }
}
