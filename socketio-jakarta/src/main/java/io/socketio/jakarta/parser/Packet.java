/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import java.util.OptionalLong;

/**
 * A packet that was received. The split into binary and text packets exists only on the wire; here attachments are
 * part of the arguments.
 */
public sealed interface Packet {

    /** The namespace, {@code /} if the packet named none. */
    String namespace();

    /**
     * Asks to join a namespace.
     *
     * @param auth one argument, which is an object; none if the client sent none
     */
    record Connect(String namespace, RawArguments auth) implements Packet {}

    /** Leaves a namespace. */
    record Disconnect(String namespace) implements Packet {}

    /**
     * An event.
     *
     * @param ackId present if the client waits for an acknowledgement
     * @param name the event's name, for a number its text; empty also for the event without any payload that the
     *     reference server accepts
     */
    record Event(String namespace, OptionalLong ackId, String name, RawArguments arguments) implements Packet {}

    /**
     * The answer to an event of the server.
     *
     * @param id which event is answered; the reference server ignores an acknowledgement without one
     */
    record Ack(String namespace, OptionalLong id, RawArguments arguments) implements Packet {}

    /**
     * A refusal, which only a server may send: read by clients that use a server's parser, such as those of tests.
     *
     * @param refusal one argument, the object with the message or a text; none if there is neither
     */
    record ConnectError(String namespace, RawArguments refusal) implements Packet {}
}
