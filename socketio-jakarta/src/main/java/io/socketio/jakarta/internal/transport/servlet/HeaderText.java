/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

/** What may stand in an HTTP header (RFC 9110, section 5). Pure. */
final class HeaderText {
    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

    private HeaderText() {}

    static void requireLegal(String name, String value) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("The name of a header has to be an HTTP token");
        }
        if (!isLegalValue(value)) {
            throw new IllegalArgumentException(
                    "The header " + name + " has a line break or another control character in its value");
        }
    }

    static boolean isLegalValue(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c != 0x7f && c <= 0xff));
    }

    private static boolean isToken(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > 0x20 && c < 0x7f && SEPARATORS.indexOf(c) < 0);
    }
}
