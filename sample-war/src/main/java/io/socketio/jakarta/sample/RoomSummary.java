/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

/**
 * A line in the list of rooms.
 *
 * @param name of the room
 * @param people how many are there
 */
public record RoomSummary(String name, int people) {}
