/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who receives a broadcast, and how.
 *
 * @param rooms the union of these rooms, everybody if empty
 * @param except nobody who is in one of these rooms
 * @param flags how it is sent
 */
public record BroadcastOptions(Set<String> rooms, Set<String> except, Set<EmitFlag> flags) {

    /** Copies the sets. */
    public BroadcastOptions {
        rooms = Set.copyOf(rooms);
        except = Set.copyOf(except);
        flags = Set.copyOf(flags);
    }

    /** Everybody, without a flag. */
    public static BroadcastOptions everybody() {
        return new BroadcastOptions(Set.of(), Set.of(), Set.of());
    }

    /** These options with more rooms. */
    public BroadcastOptions withRooms(String... more) {
        return new BroadcastOptions(union(rooms, more), except, flags);
    }

    /** These options with more exceptions. */
    public BroadcastOptions withExcept(String... more) {
        return new BroadcastOptions(rooms, union(except, more), flags);
    }

    /** These options with one more flag. */
    public BroadcastOptions with(EmitFlag flag) {
        Set<EmitFlag> more = new HashSet<>(flags);
        more.add(flag);
        return new BroadcastOptions(rooms, except, more);
    }

    /** These options without a flag. */
    public BroadcastOptions without(EmitFlag flag) {
        Set<EmitFlag> fewer = new HashSet<>(flags);
        fewer.remove(flag);
        return new BroadcastOptions(rooms, except, fewer);
    }

    private static Set<String> union(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        for (String name : more) {
            all.add(name);
        }
        return all;
    }
}
