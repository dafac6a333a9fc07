/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json.text;

/**
 * Moves over the tokens of a JSON text (RFC 8259) and checks each on the way; what they mean together is the caller's
 * affair. Every method that finds something else than it is to pass throws a {@link JsonSyntaxException}. For one
 * thread; time is linear in what is passed.
 */
public final class JsonCursor {
    /** How many characters one number may have; converting decimal digits costs the square of their number. */
    public static final int MAX_NUMBER_LENGTH = 1000;

    private static final int UNICODE_ESCAPE_DIGITS = 4;

    // Read faster than a String, most of all one with characters beyond Latin-1.
    private final char[] text;
    // Cut faster than an array.
    private final String source;
    private int position;

    /** Stands at {@code start}. */
    public JsonCursor(String text, int start) {
        this.text = text.toCharArray();
        this.source = text;
        this.position = start;
    }

    /** Where the next token, or the white space before it, begins. */
    public int position() {
        return position;
    }

    /** The characters from {@code start} to the present position. */
    public String textFrom(int start) {
        return source.substring(start, position);
    }

    /** Whether nothing is left. */
    public boolean isAtEnd() {
        return position == text.length;
    }

    /** The next character, NUL at the end, where no token has one. */
    public char peek() {
        return position < text.length ? text[position] : 0;
    }

    /** Passes white space, if there is any. */
    public void skipWhitespace() {
        int i = position;
        while (i < text.length && isWhitespace(text[i])) {
            i++;
        }
        position = i;
    }

    private static boolean isWhitespace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /** Passes this character if it is the next one, and says whether it was. */
    public boolean accept(char expected) {
        boolean isNext = peek() == expected;
        if (isNext) {
            position++;
        }
        return isNext;
    }

    /** Passes the next character, of which the caller has made sure. */
    public void skip() {
        position++;
    }

    /** Passes this character. */
    public void expect(char expected) {
        if (!accept(expected)) {
            throw new JsonSyntaxException("unexpected character");
        }
    }

    /** Passes {@code true}, {@code false} or {@code null}. */
    public void skipLiteral(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            expect(literal.charAt(i));
        }
    }

    /** Passes a string with its quotation marks; returns whether {@link #unescape} has something to do. */
    public boolean skipString() {
        expect('"');
        boolean hasEscapes = false;
        int end = endOfPlainText();
        while (end < text.length && text[end] == '\\') {
            hasEscapes = true;
            position = end + 1;
            skipEscape();
            end = endOfPlainText();
        }
        position = end;
        expect('"');
        return hasEscapes;
    }

    /** Passes a string and returns what it stands for. */
    public String readString() {
        int start = position + 1;
        boolean hasEscapes = skipString();
        String inside = source.substring(start, position - 1);
        return hasEscapes ? unescape(inside) : inside;
    }

    // The hot loop: a local variable, because a field would be written for each character.
    private int endOfPlainText() {
        int i = position;
        int length = text.length;
        while (i < length) {
            char c = text[i];
            if (c == '"' || c == '\\' || c < ' ') {
                break;
            }
            i++;
        }
        return i;
    }

    private void skipEscape() {
        char c = peek();
        position++;
        if (c == 'u') {
            for (int i = 0; i < UNICODE_ESCAPE_DIGITS; i++) {
                if (Character.digit(peek(), 16) < 0 || peek() > 'f') {
                    throw new JsonSyntaxException("unknown escape");
                }
                position++;
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw new JsonSyntaxException("unknown escape");
        }
    }

    /** Passes a number. */
    public void skipNumber() {
        int start = position;
        accept('-');
        if (!accept('0')) {
            skipDigits();
        }
        if (accept('.')) {
            skipDigits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            skipDigits();
        }
        if (position - start > MAX_NUMBER_LENGTH) {
            throw new JsonSyntaxException("number longer than " + MAX_NUMBER_LENGTH + " characters");
        }
    }

    private void skipDigits() {
        int i = position;
        while (i < text.length && isDigit(text[i])) {
            i++;
        }
        if (i == position) {
            throw new JsonSyntaxException("digit expected");
        }
        position = i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What the inside of a string that was passed stands for. */
    private static String unescape(String escaped) {
        StringBuilder out = new StringBuilder(escaped.length());
        int start = 0;
        for (int escape = escaped.indexOf('\\'); escape >= 0; escape = escaped.indexOf('\\', start)) {
            out.append(escaped, start, escape);
            char c = escaped.charAt(escape + 1);
            start = escape + 2;
            switch (c) {
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(escaped, start, start + UNICODE_ESCAPE_DIGITS, 16));
                    start += UNICODE_ESCAPE_DIGITS;
                }
                default -> out.append(c);
            }
        }
        return out.append(escaped, start, escaped.length()).toString();
    }
}
