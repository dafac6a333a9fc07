/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import java.util.List;

/** Writes checked MessagePack as JSON text, binary data as placeholders. Lives for one argument. */
final class JsonTranscriber {
    private final Reader reader;
    private final List<byte[]> attachments;
    private final StringBuilder out = new StringBuilder();

    /**
     * Creates the transcriber.
     *
     * @param attachments receives the binary data
     */
    JsonTranscriber(Reader reader, List<byte[]> attachments) {
        this.reader = reader;
        this.attachments = attachments;
    }

    String transcribe() {
        value();
        return out.toString();
    }

    private void value() {
        switch (reader.next()) {
            case NIL, UNDEFINED -> out.append("null");
            case BOOLEAN -> out.append(reader.integer() == 1);
            case INTEGER -> out.append(reader.integer());
            case UNSIGNED -> out.append(Long.toUnsignedString(reader.integer()));
            case FLOAT -> number(reader.number());
            case STRING -> quote(reader.string());
            case DATE -> quote(PlainReader.date(reader.integer()));
            case BINARY -> binary();
            case ARRAY -> array();
            case MAP -> map();
        }
    }

    private void number(double value) {
        if (Double.isFinite(value)) {
            boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1L << 53;
            // A client's 3 may arrive as a float and still has to fit an int.
            if (isWhole) {
                out.append((long) value);
            } else {
                out.append(value);
            }
        } else {
            out.append("null");
        }
    }

    private void binary() {
        out.append("{\"_placeholder\":true,\"num\":").append(attachments.size()).append('}');
        attachments.add(reader.binary());
    }

    private void array() {
        out.append('[');
        int length = reader.length();
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.append(',');
            }
            value();
        }
        out.append(']');
    }

    private void map() {
        out.append('{');
        int length = reader.length();
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.append(',');
            }
            reader.next();
            quote(reader.string());
            out.append(':');
            value();
        }
        out.append('}');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xf, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
