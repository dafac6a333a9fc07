/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

/**
 * What became of a room when a socket joined or left it.
 *
 * @param kind what happened
 * @param room the name of the room
 */
public record RoomChange(Kind kind, String room) {

    /** What may happen to a room. */
    public enum Kind {
        /** The room has its first member: {@code create-room}. */
        CREATED,
        /** A socket is in the room: {@code join-room}. */
        JOINED,
        /** A socket is no longer in the room: {@code leave-room}. */
        LEFT,
        /** The room has no member any more: {@code delete-room}. */
        DELETED
    }
}
