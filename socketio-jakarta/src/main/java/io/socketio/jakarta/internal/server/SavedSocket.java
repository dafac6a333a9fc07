/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.Map;
import java.util.Set;

/**
 * What is left of a socket whose connection broke.
 *
 * @param pid the token by which its client returns, known to nobody else
 * @param id the public id
 * @param rooms its rooms, the own one included
 * @param data what the application kept with it
 * @param since the last event before it connected, or the one with which its client returned last: its client cannot know
 *     of an earlier one
 * @param goneSince when its connection was found broken, in the nanoseconds of the scheduler
 * @param identity who its client was
 */
record SavedSocket(
        String pid,
        String id,
        Set<String> rooms,
        Map<String, Object> data,
        long since,
        long goneSince,
        SavedIdentity identity) {

    /** Without the token. */
    @Override
    public String toString() {
        return "SavedSocket[" + id + "]";
    }
}
