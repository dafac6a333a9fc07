/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.EngineMessage;
import java.util.List;
import java.util.Optional;

/** The client's end of one connection, whatever carries Engine.IO packets on it. Thread-safe. */
interface Line {

    /** What carries packets now. */
    TransportType transport();

    /** The session whose transport may change; empty if it has one for good. */
    default Optional<String> upgradingSid() {
        return Optional.empty();
    }

    /** Starts to change to a WebSocket, if the client is one that does and the server offers it. */
    default void upgrade() {}

    /** Sends packets, binary messages among them, with nothing in between; they are lost if the line is. */
    void send(List<EngineMessage> packets);

    /** Reads no more: what the server sends stays in its way. */
    void stall();

    /** Reads on. */
    void resume();

    /** Nothing gets through any more, in either direction, and nobody is told. */
    void silence();

    /** The connection breaks, as the network underneath does. */
    void cut();

    /** Ends the connection in good order. */
    void close();

    /** Takes what arrives, one call at a time. */
    interface Listener {

        /** A packet. */
        void onText(String packet);

        /** A binary message. */
        void onBinary(byte[] data);

        /** Something that the client should tell when it waits in vain. */
        void onNote(String what);

        /** The server or the network has ended the connection. */
        void onEnd(String how);
    }
}
