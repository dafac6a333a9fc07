/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of headers in lower case, the usual ones without a copy for each session. Pure. */
final class HeaderNames {
    // What browsers and proxies send with a handshake.
    private static final List<String> USUAL = List.of(
            "host",
            "connection",
            "upgrade",
            "origin",
            "user-agent",
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "pragma",
            "cookie",
            "referer",
            "authorization",
            "content-length",
            "content-type",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-extensions",
            "sec-fetch-dest",
            "sec-fetch-mode",
            "sec-fetch-site",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host",
            "x-real-ip");
    private static final Map<String, String> LOWER_CASE = lowerCase(USUAL);

    private HeaderNames() {}

    private static Map<String, String> lowerCase(List<String> names) {
        Map<String, String> lowerCase = new HashMap<>();
        for (String name : names) {
            lowerCase.put(name, name);
            lowerCase.put(capitalized(name), name);
        }
        return Map.copyOf(lowerCase);
    }

    // As HTTP/1.1 clients write it; HTTP/2 has lower case.
    private static String capitalized(String name) {
        return Arrays.stream(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("-"))
                .replace("Websocket", "WebSocket");
    }

    /** The name in lower case. */
    static String lowerCase(String name) {
        String usual = LOWER_CASE.get(name);
        return usual == null ? name.toLowerCase(Locale.ROOT) : usual;
    }
}
