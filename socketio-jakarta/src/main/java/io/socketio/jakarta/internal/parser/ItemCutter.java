/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the items of a JSON array out of its text by the stream offsets a parser reports behind each item. Offsets are
 * trusted only while they fit the text: what a provider counts is its own affair.
 */
final class ItemCutter {
    private final String text;
    private final int base;
    private final List<String> items = new ArrayList<>();
    private int position;
    private boolean isReliable = true;

    /**
     * Creates the cutter.
     *
     * @param base where the array, and with it the counting of offsets, starts
     */
    ItemCutter(String text, int base) {
        this.text = text;
        this.base = base;
        this.position = base + 1;
    }

    /** Takes the item that started with {@code event} and has just ended at {@code offset}. */
    void cut(Event event, long offset) {
        if (!isReliable) {
            return;
        }
        long end = base + offset;
        int start = skipToItem();
        if (offset < 0 || end >= text.length() || end <= start || !fits(event, start, (int) end)) {
            isReliable = false;
            return;
        }
        items.add(text.substring(start, (int) end));
        position = (int) end;
    }

    boolean isReliable() {
        return isReliable;
    }

    List<String> items() {
        return items;
    }

    private int skipToItem() {
        int i = skipWhitespace(position);
        if (!items.isEmpty() && i < text.length() && text.charAt(i) == ',') {
            i = skipWhitespace(i + 1);
        }
        return i;
    }

    private int skipWhitespace(int from) {
        int i = from;
        while (i < text.length() && " \t\n\r".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private boolean fits(Event event, int start, int end) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        boolean isFramed = switch (event) {
            case VALUE_STRING -> end - start > 1 && first == '"' && last == '"';
            case START_OBJECT -> first == '{' && last == '}';
            case START_ARRAY -> first == '[' && last == ']';
            case VALUE_NUMBER -> (first == '-' || isDigit(first)) && isDigit(last);
            case VALUE_TRUE -> text.startsWith("true", start) && end - start == 4;
            case VALUE_FALSE -> text.startsWith("false", start) && end - start == 5;
            case VALUE_NULL -> text.startsWith("null", start) && end - start == 4;
            case KEY_NAME, END_ARRAY, END_OBJECT -> false;
        };
        int next = skipWhitespace(end);
        return isFramed && next < text.length() && (text.charAt(next) == ',' || text.charAt(next) == ']');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
