/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.codec.QueryString;
import java.util.Optional;

/**
 * Long-polling through script elements and form posts, for browsers that can do nothing else: a poll is answered with a
 * script that calls a function of the page, a POST is a form whose field {@code d} holds the payload.
 *
 * @param index the digits of the query parameter {@code j} of the handshake, which name the page's function
 */
record Jsonp(String index) {
    private static final String PARAMETER = "j";
    private static final String FIELD = "d";

    /** For a session whose handshake asked for it. */
    static Optional<Jsonp> of(EngineRequest handshake) {
        return handshake.parameter(PARAMETER).map(text -> new Jsonp(text.replaceAll("[^0-9]", "")));
    }

    /** The script that hands a payload to the page. */
    String script(String payload) {
        StringBuilder script = new StringBuilder(payload.length() + 32);
        script.append("___eio[").append(index).append("](\"");
        for (int i = 0; i < payload.length(); i++) {
            appendEscaped(script, payload.charAt(i));
        }
        return script.append("\");").toString();
    }

    // A less-than sign could end the script element that a page writes around this.
    private static void appendEscaped(StringBuilder script, char c) {
        if (c == '"' || c == '\\') {
            script.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
            script.append(String.format("\\u%04x", (int) c));
        } else {
            script.append(c);
        }
    }

    /** The payload in the body of a form, empty if the form has no such field. Linear in the length. */
    static Optional<String> payload(String form) {
        int start = 0;
        while (start < form.length()) {
            int end = form.indexOf('&', start);
            int stop = end < 0 ? form.length() : end;
            if (form.startsWith(FIELD + "=", start)) {
                return Optional.of(unescape(QueryString.decode(form.substring(start + FIELD.length() + 1, stop))));
            }
            start = stop + 1;
        }
        return Optional.empty();
    }

    // Browsers change line ends in forms, so clients write \n for them, and \\n for what was \n before.
    private static String unescape(String text) {
        int mark = text.indexOf("\\n");
        if (mark < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int start = 0;
        while (mark >= 0) {
            boolean isEscaped = mark > start && text.charAt(mark - 1) == '\\';
            plain.append(text, start, isEscaped ? mark - 1 : mark).append(isEscaped ? "\\n" : "\n");
            start = mark + 2;
            mark = text.indexOf("\\n", start);
        }
        return plain.append(text, start, text.length()).toString();
    }
}
