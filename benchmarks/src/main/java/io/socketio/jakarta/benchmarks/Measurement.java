/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.Arrays;

/** What is measured, in the order in which a server goes through it: memory first, before buffers have been pooled. */
enum Measurement {
    /** Memory of a connection that has joined the main namespace and is silent. */
    IDLE("idle", "memory of an idle connection, bytes", "", "", 0),
    /** An event that the handler answers with an event; each client waits for the answer. */
    ECHO("echo", "echo, window 1, \u00b5s a message", event("42", "echo"), event("42", "echo"), 1),
    /** The same with 32 events under way. */
    ECHO_PIPELINED("echo32", "echo, window 32, \u00b5s a message", event("42", "echo"), event("42", "echo"), 32),
    /** An event that the handler acknowledges. */
    ACK("ack", "acknowledgement, window 1, \u00b5s a message", event("420", "echo"), answer("430"), 1),
    /** The same with 32 events under way. */
    ACK_PIPELINED("ack32", "acknowledgement, window 32, \u00b5s a message", event("420", "echo"), answer("430"), 32),
    /** An event that everybody receives; four are under way. */
    BROADCAST("broadcast", "broadcast, \u00b5s a delivery", event("42", "news"), event("42", "news"), 4);

    private static final int PAYLOAD_BYTES = 64;

    private final String label;
    private final String title;
    private final String request;
    private final String reply;
    private final int window;

    Measurement(String label, String title, String request, String reply, int window) {
        this.label = label;
        this.title = title;
        this.request = request;
        this.reply = reply;
        this.window = window;
    }

    private static String event(String prefix, String name) {
        return prefix + "[\"" + name + "\",\"" + "x".repeat(PAYLOAD_BYTES) + "\"]";
    }

    private static String answer(String prefix) {
        return prefix + "[\"" + "x".repeat(PAYLOAD_BYTES) + "\"]";
    }

    /** The measurement with this name on the command line. */
    static Measurement named(String name) {
        return Arrays.stream(values())
                .filter(measurement -> measurement.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measurement is called " + name));
    }

    /** The line of the table, with the unit. */
    String title() {
        return title;
    }

    /** The WebSocket message that clients send. */
    String request() {
        return request;
    }

    /** The WebSocket message that the library answers with. */
    String reply() {
        return reply;
    }

    /** How many requests of a sender are under way. */
    int window() {
        return window;
    }
}
