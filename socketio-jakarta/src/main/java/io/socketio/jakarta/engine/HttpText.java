/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/** What may stand in an HTTP header, so that no configured text can break out of one. Pure. */
final class HttpText {
    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={}";

    private HttpText() {}

    /** Demands a token (RFC 9110, section 5.6.2), such as the name of a header. */
    static void requireToken(String key, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(key + " must not be empty");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= 0x20 || c >= 0x7f || SEPARATORS.indexOf(c) >= 0) {
                throw illegal(key, "must be an HTTP token", value, i);
            }
        }
    }

    /** Demands printable ASCII without any of some characters. */
    static void requirePrintable(String key, String value, String forbidden) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c >= 0x7f || forbidden.indexOf(c) >= 0) {
                throw illegal(
                        key, "must be printable ASCII without " + String.join(" ", forbidden.split("")), value, i);
            }
        }
    }

    // The character is named by its number: what cannot stand in a header should not stand in a log either.
    private static IllegalArgumentException illegal(String key, String rule, String value, int index) {
        return new IllegalArgumentException(
                String.format("%s %s, has U+%04X at index %d", key, rule, (int) value.charAt(index), index));
    }
}
