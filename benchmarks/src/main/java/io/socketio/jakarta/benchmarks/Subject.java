/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.Arrays;

/** A server whose cost is compared. */
enum Subject {
    /** The library, in a container. */
    SOCKET_IO("socket.io"),
    /** Endpoints of Jakarta WebSocket that wait for each send, in the same container. */
    BARE("bare"),
    /** The reference server. */
    NODE("node"),
    /** Another server for the JVM, with a network stack of its own. */
    NETTY_SOCKETIO("netty-socketio");

    // Engine.IO 3 has the type of the packet before binary data, too; netty-socketio sends it to every client.
    private static final int ENGINE_IO_3_MESSAGE = 4;

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** The subject with this name on the command line. */
    static Subject named(String name) {
        return Arrays.stream(values())
                .filter(subject -> subject.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no subject is called " + name));
    }

    /** Its name on the command line and in the table. */
    String label() {
        return label;
    }

    /** Whether clients speak Socket.IO, and so have to join a namespace before anything else. */
    boolean speaksSocketIo() {
        return this != BARE;
    }

    /** Whether it runs in a container: the library and what it is compared with there. */
    boolean isInContainer() {
        return this == SOCKET_IO || this == BARE;
    }

    /** Whether it can say what it has allocated. */
    boolean isJvm() {
        return this != NODE;
    }

    /** Whether it leaves a connection open after an answer, as HTTP has it. */
    boolean keepsHttpConnections() {
        return this != NETTY_SOCKETIO;
    }

    /** Whether it takes part in a measurement. */
    boolean knows(Measurement measurement) {
        return isInContainer() || !measurement.bindsJson();
    }

    /** What clients send and receive. */
    Exchange exchange(Measurement measurement) {
        if (this == NETTY_SOCKETIO) {
            return measurement.exchange().withAttachmentsAfter(ENGINE_IO_3_MESSAGE);
        } else if (speaksSocketIo()) {
            return measurement.exchange();
        }
        // What the text of an event holds is not looked at, unless it is bound.
        return measurement.bindsJson()
                ? Exchange.same(Message.text(Exchange.order()))
                : measurement.exchange().echoed();
    }

    /** What clients in one of the rooms send and receive. */
    Exchange exchangeInRoom(String room) {
        return speaksSocketIo() ? Exchange.inRoom(room) : exchange(Measurement.ROOMS);
    }

    /** Where the client with this index connects with WebSocket. */
    String path(Measurement measurement, int client) {
        if (speaksSocketIo()) {
            return "/socket.io/?EIO=4&transport=websocket";
        }
        return switch (measurement) {
            case BROADCAST, BROADCAST_LONG -> "/bare-broadcast";
            case ROOMS -> "/bare-rooms/" + Rooms.name(client);
            case BINARY, BINARY_LARGE -> "/bare-binary";
            case JSON -> "/bare-json";
            default -> "/bare";
        };
    }
}
