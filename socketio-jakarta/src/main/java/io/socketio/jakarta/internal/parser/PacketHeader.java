/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.parser.PacketException;
import java.util.OptionalLong;

/**
 * What stands before the JSON of a packet: {@code <type>[<attachments>-][<namespace>,][<ack id>]}.
 *
 * @param attachments how many binary messages follow, 0 for a text packet
 * @param payloadStart where the JSON starts, the length of the text if there is none
 */
record PacketHeader(Type type, int attachments, String namespace, OptionalLong ackId, int payloadStart) {
    /** The largest id a JavaScript client can count to, 2^53-1. */
    private static final long MAX_ACK_ID = 9_007_199_254_740_991L;

    /** The packet types, by the digit of their text form. */
    enum Type {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK,
        CONNECT_ERROR
    }

    private static final Type[] TYPES = Type.values();
    private static final char BINARY_EVENT = '5';
    private static final char BINARY_ACK = '6';

    static PacketHeader parse(String text, int maxAttachments) {
        if (text.isEmpty()) {
            throw PacketException.invalidPayload();
        }
        char digit = text.charAt(0);
        Type type = typeOf(digit);
        int position = 1;
        int attachments = 0;
        if (digit >= BINARY_EVENT) {
            int dash = endOfDigits(text, position);
            attachments = attachmentCount(text, position, dash, maxAttachments);
            position = dash + 1;
        }
        String namespace = "/";
        if (position < text.length() && text.charAt(position) == '/') {
            int comma = text.indexOf(',', position);
            int end = comma < 0 ? text.length() : comma;
            namespace = text.substring(position, end);
            position = comma < 0 ? end : end + 1;
        }
        int idEnd = endOfDigits(text, position);
        OptionalLong ackId = idEnd == position ? OptionalLong.empty() : OptionalLong.of(ackId(text, position, idEnd));
        return new PacketHeader(type, attachments, namespace, ackId, idEnd);
    }

    private static Type typeOf(char digit) {
        if (digit < '0' || digit > '9') {
            throw new PacketException("unknown packet type NaN");
        }
        if (digit > BINARY_ACK) {
            throw new PacketException("unknown packet type " + digit);
        }
        return switch (digit) {
            case BINARY_EVENT -> Type.EVENT;
            case BINARY_ACK -> Type.ACK;
            default -> TYPES[digit - '0'];
        };
    }

    private static int attachmentCount(String text, int start, int end, int maxAttachments) {
        // A leading zero covers the count 0 too, whose reassembly would never end.
        if (end == start || end == text.length() || text.charAt(end) != '-' || text.charAt(start) == '0') {
            throw new PacketException("Illegal attachments");
        }
        int count = 0;
        for (int i = start; i < end; i++) {
            count = Math.min(count, maxAttachments) * 10 + (text.charAt(i) - '0');
            if (count > maxAttachments) {
                throw new PacketException("too many attachments");
            }
        }
        return count;
    }

    private static long ackId(String text, int start, int end) {
        if (text.charAt(start) == '0' && end - start > 1) {
            throw PacketException.invalidPayload();
        }
        long id = 0;
        for (int i = start; i < end; i++) {
            id = id * 10 + (text.charAt(i) - '0');
            if (id > MAX_ACK_ID) {
                throw PacketException.invalidPayload();
            }
        }
        return id;
    }

    private static int endOfDigits(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
