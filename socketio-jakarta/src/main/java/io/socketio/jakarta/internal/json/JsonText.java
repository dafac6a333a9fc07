/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

/** The text forms of the reference server's encoder. Pure functions. */
final class JsonText {
    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    @SuppressWarnings("JavaUtilDate") // applications still have them, and JSON-B writes them in a form no client reads
    static String isoMillis(Date date) {
        // java.sql.Date and Time refuse toInstant.
        return ISO_MILLIS.format(Instant.ofEpochMilli(date.getTime()));
    }

    /** Escapes what JSON demands and surrogates without their other half, which UTF-8 cannot carry. */
    static void quote(String text, StringBuilder out) {
        out.ensureCapacity(out.length() + text.length() + 2);
        out.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            escape(c, out.append(text, start, i));
            start = i + 1;
        }
        // Parts of a text are copied character by character, a whole one is not.
        if (start == 0) {
            out.append(text);
        } else {
            out.append(text, start, text.length());
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> {
                out.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt((c >> shift) & 0xf));
                }
            }
        }
    }
}
