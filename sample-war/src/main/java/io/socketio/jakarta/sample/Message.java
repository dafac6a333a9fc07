/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

/**
 * A message of a room.
 *
 * @param id chosen by its author
 * @param room where it was posted
 * @param from its author's name
 * @param text what it says
 * @param picture whether a picture belongs to it
 * @param at when it was posted, in milliseconds since 1970; no two messages of a room have the same, so it also is their
 *     order and, within the room, their number
 */
public record Message(String id, String room, String from, String text, boolean picture, long at) {}
