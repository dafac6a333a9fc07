/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.parser.PacketException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the values of one packet without recursion: enforces the bounds on depth and numbers and checks the
 * placeholders {@code {"_placeholder":true,"num":0}}. One for each packet.
 */
final class ValueWalker {
    private static final int MARKED = 1;
    private static final int HAS_VALID_NUM = 2;

    private final JsonParser parser;
    private final boolean numbersMayBeLong;
    private final int attachments;
    private boolean placeholdersAreValid = true;

    /** For each open object what was seen of a placeholder; grows with the depth really reached. */
    private byte[] seen = new byte[8];

    /**
     * Creates the walker.
     *
     * @param length of the JSON text: in a short one no number needs to be looked at
     * @param attachments how many attachments there are for placeholders, 0 if there are no placeholders
     */
    ValueWalker(JsonParser parser, int length, int attachments) {
        this.parser = parser;
        this.numbersMayBeLong = length > JsonScanner.MAX_NUMBER_LENGTH;
        this.attachments = attachments;
    }

    boolean placeholdersAreValid() {
        return placeholdersAreValid;
    }

    /** Consumes the value that starts with this event. */
    void walk(Event first) {
        int depth = 0;
        String key = null;
        Event event = first;
        while (true) {
            switch (event) {
                case START_OBJECT, START_ARRAY -> {
                    note(depth, key, event);
                    depth = open(depth);
                }
                case END_OBJECT -> close(depth--);
                case END_ARRAY -> depth--;
                case KEY_NAME -> key = attachments == 0 ? null : parser.getString();
                case VALUE_NUMBER -> {
                    refuseLongNumber();
                    note(depth, key, event);
                }
                case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> note(depth, key, event);
            }
            if (event != Event.KEY_NAME) {
                key = null;
            }
            if (depth == 0) {
                return;
            }
            event = parser.next();
        }
    }

    private int open(int depth) {
        // The array of the packet itself is one more level.
        if (depth + 2 > JsonScanner.MAX_DEPTH) {
            throw PacketException.invalidPayload();
        }
        if (depth + 1 == seen.length) {
            seen = Arrays.copyOf(seen, seen.length * 2);
        }
        seen[depth + 1] = 0;
        return depth + 1;
    }

    private void close(int depth) {
        if (attachments > 0 && (seen[depth] & MARKED) != 0 && (seen[depth] & HAS_VALID_NUM) == 0) {
            placeholdersAreValid = false;
        }
    }

    /** The last of several members with one name counts, as in JavaScript. */
    private void note(int depth, @Nullable String key, Event value) {
        if (key == null) {
            return;
        }
        if (key.equals("_placeholder")) {
            set(depth, MARKED, value == Event.VALUE_TRUE);
        } else if (key.equals("num")) {
            set(depth, HAS_VALID_NUM, value == Event.VALUE_NUMBER && isInRange(parser.getString()));
        }
    }

    private void set(int depth, int flag, boolean on) {
        seen[depth] = (byte) (on ? seen[depth] | flag : seen[depth] & ~flag);
    }

    /** Only plain digits: {@code 0.0} and {@code 1e0} are numbers no client writes here. */
    private boolean isInRange(String number) {
        if (number.length() > 9 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return Integer.parseInt(number) < attachments;
    }

    private void refuseLongNumber() {
        if (numbersMayBeLong && parser.getString().length() > JsonScanner.MAX_NUMBER_LENGTH) {
            throw PacketException.invalidPayload();
        }
    }
}
