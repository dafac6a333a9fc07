/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

/**
 * Somebody who is in a room.
 *
 * @param name of the person
 * @param received {@link Message#at()} of the newest message that reached a page of this person, 0 if none did
 */
public record Member(String name, long received) {}
