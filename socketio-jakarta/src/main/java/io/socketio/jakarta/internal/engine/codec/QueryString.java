/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decodes query strings as UTF-8. Containers differ in how they decode parameters, and would also read POST bodies. */
public final class QueryString {
    // Every handshake has these, and a session keeps its query.
    private static final Map<String, String> USUAL = Stream.of("EIO", "transport", "4", "3", "polling", "websocket")
            .collect(Collectors.toUnmodifiableMap(text -> text, text -> text));

    private QueryString() {}

    /** The parameters; of a repeated name the last value. Linear in the length. */
    public static Map<String, String> parse(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null) {
            return parameters;
        }
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            if (end < 0) {
                end = query.length();
            }
            if (end > start) {
                put(parameters, query.substring(start, end));
            }
            start = end + 1;
        }
        return parameters;
    }

    private static String shared(String text) {
        return USUAL.getOrDefault(text, text);
    }

    private static void put(Map<String, String> parameters, String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.put(shared(decode(name)), shared(decode(value)));
    }

    /** One percent-encoded name or value, with plus signs for spaces. Linear in the length. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign, taken literally as the reference server does
        }
    }
}
