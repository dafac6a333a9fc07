/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who receives a broadcast.
 *
 * @param rooms the union of these rooms, everybody if empty
 * @param except nobody who is in one of these rooms
 */
public record BroadcastOptions(Set<String> rooms, Set<String> except) {

    /** Copies the sets. */
    public BroadcastOptions {
        rooms = Set.copyOf(rooms);
        except = Set.copyOf(except);
    }

    /** Everybody. */
    public static BroadcastOptions everybody() {
        return new BroadcastOptions(Set.of(), Set.of());
    }

    /** These options with more rooms. */
    public BroadcastOptions withRooms(String... more) {
        return new BroadcastOptions(union(rooms, more), except);
    }

    /** These options with more exceptions. */
    public BroadcastOptions withExcept(String... more) {
        return new BroadcastOptions(rooms, union(except, more));
    }

    private static Set<String> union(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        for (String name : more) {
            all.add(name);
        }
        return all;
    }
}
