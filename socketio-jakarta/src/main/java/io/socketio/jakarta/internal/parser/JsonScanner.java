/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.parser.PacketException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the JSON of a packet in one pass and cuts an array into the texts of its items, so that each can be bound on
 * its own without a tree in between. Stateless; called by the decoder.
 */
final class JsonScanner {
    /** How deep the JSON of a packet may be nested. */
    static final int MAX_DEPTH = 512;

    /** How long one number may be; converting decimal digits costs the square of their number. */
    static final int MAX_NUMBER_LENGTH = 1000;

    private final JsonProvider provider;

    JsonScanner(JsonProvider provider) {
        this.provider = provider;
    }

    /**
     * An array that was found valid.
     *
     * @param firstScalar the first item's text if it is a string or a number, else {@code null}
     * @param items the JSON text of each item
     * @param placeholdersAreValid whether each placeholder has an integer in range
     */
    record ScannedArray(@Nullable String firstScalar, List<String> items, boolean placeholdersAreValid) {}

    void requireObject(String text, int start) {
        scanSingle(text, start, '{');
    }

    void requireText(String text, int start) {
        scanSingle(text, start, '"');
    }

    private void scanSingle(String text, int start, char firstChar) {
        if (text.charAt(start) != firstChar) {
            throw PacketException.invalidPayload();
        }
        try (JsonParser parser = provider.createParser(readerAt(text, start))) {
            new ValueWalker(parser, text.length() - start, 0).walk(parser.next());
            requireEnd(parser);
        } catch (PacketException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not only JsonException: providers use bare ones for their own limits and for the end of the input.
            throw PacketException.invalidPayload();
        }
    }

    /**
     * Scans an array up to the end of the text.
     *
     * @param attachments how many attachments placeholders may stand for, 0 if there are no placeholders
     */
    ScannedArray scanArray(String text, int start, int attachments) {
        if (start >= text.length() || text.charAt(start) != '[') {
            throw PacketException.invalidPayload();
        }
        try (JsonParser parser = provider.createParser(readerAt(text, start))) {
            return scanArray(parser, text, start, attachments);
        } catch (PacketException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not only JsonException: providers use bare ones for their own limits and for the end of the input.
            throw PacketException.invalidPayload();
        }
    }

    private ScannedArray scanArray(JsonParser parser, String text, int start, int attachments) {
        ValueWalker walker = new ValueWalker(parser, text.length() - start, attachments);
        ItemCutter cutter = new ItemCutter(text, start);
        String firstScalar = null;
        boolean isFirst = true;
        parser.next();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            if (isFirst && (event == Event.VALUE_STRING || event == Event.VALUE_NUMBER)) {
                firstScalar = parser.getString();
            }
            isFirst = false;
            walker.walk(event);
            cutter.cut(event, parser.getLocation().getStreamOffset());
        }
        requireEnd(parser);
        // JSON-P allows a provider to know no offsets; the tree costs twice the time and gives the same items.
        List<String> items = cutter.isReliable() ? cutter.items() : itemsByTree(text, start);
        return new ScannedArray(firstScalar, items, walker.placeholdersAreValid());
    }

    List<String> itemsByTree(String text, int start) {
        try (JsonReader reader = provider.createReader(readerAt(text, start))) {
            List<String> items = new ArrayList<>();
            for (JsonValue value : reader.readArray()) {
                items.add(value.toString());
            }
            return items;
        }
    }

    private static void requireEnd(JsonParser parser) {
        if (parser.hasNext()) {
            throw PacketException.invalidPayload();
        }
    }

    private static StringReader readerAt(String text, int start) {
        StringReader reader = new StringReader(text);
        try {
            reader.skip(start);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringReader that is open does not fail", e);
        }
        return reader;
    }
}
