/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

/**
 * What the server did in one second.
 *
 * @param at the end of that second, in milliseconds since 1970
 * @param sessions Engine.IO sessions open
 * @param people who are online
 * @param rooms of the chat with somebody in them
 * @param received events that clients sent in that second
 * @param sent events sent to clients in that second
 * @param dropped packets never delivered, since the start
 */
public record Figure(long at, long sessions, long people, long rooms, long received, long sent, long dropped) {}
