/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.Collections;
import java.util.List;

/**
 * What a client sends at once, and what comes back for it. Immutable.
 *
 * @param request the WebSocket messages of a request
 * @param reply the WebSocket messages of a reply
 */
record Exchange(List<Message> request, List<Message> reply) {
    /** One text each way. */
    static Exchange texts(String request, String reply) {
        return new Exchange(List.of(Message.text(request)), List.of(Message.text(reply)));
    }

    /** What was sent comes back. */
    static Exchange same(Message... messages) {
        return new Exchange(List.of(messages), List.of(messages));
    }

    /** An event with one argument, which comes back as it is. */
    static Exchange event(String name, String json) {
        return same(Message.text("42[\"" + name + "\"," + json + "]"));
    }

    /** An event, and the acknowledgement that repeats its argument. */
    static Exchange acknowledged(String name, String json) {
        return texts("420[\"" + name + "\"," + json + "]", "430[" + json + "]");
    }

    /** An event with an attachment of so many bytes, which comes back as it is. */
    static Exchange attachment(int bytes) {
        return same(Message.text("451-[\"binary\",{\"_placeholder\":true,\"num\":0}]"), Message.binary(bytes));
    }

    /** An event for a room; everybody in it receives the text without the name of the room. */
    static Exchange inRoom(String room) {
        String text = string(64);
        return texts("42[\"room\",\"" + room + "\"," + text + "]", "42[\"room\"," + text + "]");
    }

    /** So many characters as a JSON string. */
    static String string(int characters) {
        return '"' + "x".repeat(characters) + '"';
    }

    /** An order of about 1 KB as a JSON object, its members in the order in which JSON-B writes them. */
    static String order() {
        String line = "{\"article\":\"cup, blue, 0.3 l\",\"count\":3,\"price\":12.5}";
        return "{\"customer\":\"Ada Lovelace\",\"express\":true,\"lines\":["
                + String.join(",", Collections.nCopies(16, line))
                + "],\"number\":4711,\"remark\":" + string(64) + "}";
    }

    /** The same with a byte before each attachment that comes back. */
    Exchange withAttachmentsAfter(int firstByte) {
        List<Message> prefixed = reply.stream()
                .map(message -> message.isBinary() ? message.prefixed(firstByte) : message)
                .toList();
        return new Exchange(request, prefixed);
    }

    /** Number of bytes that a client receives for one request. */
    int replyBytes() {
        return reply.stream().mapToInt(Message::length).sum();
    }

    /** The request without what Socket.IO adds: its last message, which comes back as it is. */
    Exchange echoed() {
        return same(request.get(request.size() - 1));
    }
}
