/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jackson;

import java.util.Locale;

/** Half surrogate pairs, which Java strings may hold and UTF-8 cannot carry. Pure functions. */
final class Surrogates {
    private Surrogates() {}

    /** JSON text in which surrogates without their other half, which are in texts only, are escaped. */
    static String escapeHalves(CharSequence json) {
        StringBuilder escaped = new StringBuilder(0);
        int copied = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
                continue;
            }
            escaped.append(json, copied, i).append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            copied = i + 1;
        }
        return copied == 0
                ? json.toString()
                : escaped.append(json, copied, json.length()).toString();
    }
}
