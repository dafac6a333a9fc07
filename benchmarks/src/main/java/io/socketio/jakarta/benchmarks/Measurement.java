/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.Arrays;

/** What is measured, in the order in which a server goes through it. */
enum Measurement {
    /** Memory of a connection that has joined the main namespace and is silent. */
    IDLE("idle", "idle", "connection", 0),
    /** An event that the handler answers with an event; each client waits for the answer. */
    ECHO("echo", "echo, window 1", "message", 1),
    /** The same with 32 events under way. */
    ECHO_PIPELINED("echo32", "echo, window 32", "message", 32),
    /** The same with as many events a second as the settings say, answered or not. */
    ECHO_PACED("paced", "echo at a fixed rate", "message", 1),
    /** An event that the handler acknowledges. */
    ACK("ack", "acknowledgement, window 1", "message", 1),
    /** The same with 32 events under way. */
    ACK_PIPELINED("ack32", "acknowledgement, window 32", "message", 32),
    /** An event that everybody receives; four are under way. */
    BROADCAST("broadcast", "broadcast of 64 bytes", "delivery", 4),
    /** The same with a longer event. */
    BROADCAST_LONG("broadcast1k", "broadcast of 1 KB", "delivery", 4),
    /** An event that one of many small rooms receives; each room has one under way. */
    ROOMS("rooms", "rooms of 10", "delivery", 1),
    /** An event with an attachment, which comes back. */
    BINARY("binary1k", "binary echo of 1 KB", "message", 1),
    /** The same with a larger attachment. */
    BINARY_LARGE("binary64k", "binary echo of 64 KB", "message", 1),
    /** The echo without WebSocket. */
    POLLING("polling", "polling echo", "message", 1),
    /** To connect, to join the main namespace and to close. */
    CONNECT("connect", "connect and close", "connection", 0),
    /** A JSON object that is bound to a record. */
    JSON("json", "echo of a bound record of 1 KB", "message", 1);

    private final String label;
    private final String title;
    private final String item;
    private final int window;

    Measurement(String label, String title, String item, int window) {
        this.label = label;
        this.title = title;
        this.item = item;
        this.window = window;
    }

    /** The measurement with this name on the command line. */
    static Measurement named(String name) {
        return Arrays.stream(values())
                .filter(measurement -> measurement.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measurement is called " + name));
    }

    /** Its name on the command line and in the data. */
    String label() {
        return label;
    }

    /** What the lines of the tables begin with. */
    String title() {
        return title;
    }

    /** What figures are divided by. */
    String item() {
        return item;
    }

    /** How many requests of a sender are under way. */
    int window() {
        return window;
    }

    /** What a client and a Socket.IO server send. */
    Exchange exchange() {
        return switch (this) {
            case IDLE, CONNECT, ECHO, ECHO_PIPELINED, ECHO_PACED, POLLING ->
                Exchange.event("echo", Exchange.string(64));
            case ACK, ACK_PIPELINED -> Exchange.acknowledged("echo", Exchange.string(64));
            case BROADCAST -> Exchange.event("news", Exchange.string(64));
            case BROADCAST_LONG -> Exchange.event("news", Exchange.string(1024));
            case ROOMS -> Exchange.inRoom(Rooms.name(0));
            case BINARY -> Exchange.attachment(1024);
            case BINARY_LARGE -> Exchange.attachment(64 * 1024);
            case JSON -> Exchange.event("order", Exchange.order());
        };
    }

    /** Whether only the servers with JSON-B take part. */
    boolean bindsJson() {
        return this == JSON;
    }
}
