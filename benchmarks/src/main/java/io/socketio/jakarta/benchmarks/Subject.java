/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.Arrays;

/** Something that answers over WebSocket and whose cost is compared. */
enum Subject {
    /** The library. */
    SOCKET_IO("socket.io", "/socket.io/?EIO=4&transport=websocket"),
    /** An endpoint of Jakarta WebSocket that waits for each send. */
    BARE("bare", "/bare");

    private final String label;
    private final String path;

    Subject(String label, String path) {
        this.label = label;
        this.path = path;
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

    /** Whether a client has to join a namespace before anything else. */
    boolean speaksSocketIo() {
        return this == SOCKET_IO;
    }

    /** Where clients connect for a measurement. */
    String path(Measurement measurement) {
        return measurement == Measurement.BROADCAST && !speaksSocketIo() ? path + "-broadcast" : path;
    }

    /** What comes back for a request of this measurement. */
    String reply(Measurement measurement) {
        return speaksSocketIo() ? measurement.reply() : measurement.request();
    }
}
