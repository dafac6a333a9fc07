/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Receives the events of one name from one socket. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles one event. Events of a socket are handled one at a time, in the order the client sent them, by the
     * thread that received them or by a worker thread of the server; blocking delays the later events of this client
     * only. An exception is logged with the event's name; the session goes on.
     */
    void handle(Arguments arguments, Ack ack) throws Exception;
}
