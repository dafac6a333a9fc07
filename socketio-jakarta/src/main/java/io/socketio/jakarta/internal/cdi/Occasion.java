/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;

/** What a handler method is called for; the source of its parameters. Made anew for each call. */
sealed interface Occasion {

    Socket socket();

    /** A client wants to join. */
    record Connecting(Socket socket) implements Occasion {}

    /** A client sent an event. */
    record Event(Socket socket, Arguments arguments, Ack ack) implements Occasion {}

    /** A client sent an event, of which its handler is told next. */
    record AnyEvent(Socket socket, String event, Arguments arguments, Ack ack) implements Occasion {}

    /** A handler failed. */
    record Failed(Socket socket, Throwable failure) implements Occasion {}

    /** A socket has ended. */
    record Disconnected(Socket socket, DisconnectReason reason) implements Occasion {}
}
