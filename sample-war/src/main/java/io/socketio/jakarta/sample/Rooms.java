/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All rooms. Thread-safe: handlers of different people call it at the same time. Every method is short, and nothing is
 * sent while its lock is held.
 */
@ApplicationScoped
class Rooms {
    static final String LOBBY = "lobby";

    private static final int MAX_ROOMS = 50;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,29}");

    /** Guarded by {@code this}, and so is what is inside. */
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    Rooms() {
        List.of(LOBBY, "coffee corner", "help desk").forEach(name -> rooms.put(name, new Room(name)));
    }

    /** The name a room is known by, or empty if no room may be called so. */
    static Optional<String> nameOf(String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** Lets a person in; makes the room if it does not exist. Empty if there are too many rooms. */
    synchronized Optional<Answer.Joined> enter(String name, String person, String socketId) {
        if (!rooms.containsKey(name) && rooms.size() >= MAX_ROOMS && !forgetAnEmptyRoom()) {
            return Optional.empty();
        }
        Room room = rooms.computeIfAbsent(name, Room::new);
        room.enter(person, socketId);
        return Optional.of(new Answer.Joined(name, room.history()));
    }

    private boolean forgetAnEmptyRoom() {
        Optional<RoomSummary> empty = list().stream()
                .filter(room -> room.people() == 0 && !room.name().equals(LOBBY))
                .findFirst();
        empty.ifPresent(room -> rooms.remove(room.name()));
        return empty.isPresent();
    }

    /** Whether the person is gone from the room; not so while another tab is still there. */
    synchronized boolean leave(String name, String person, String socketId) {
        Room room = rooms.get(name);
        return room != null && room.leave(person, socketId);
    }

    /** The rooms the person is gone from, see {@link #leave}. */
    synchronized List<String> leaveAll(String person, String socketId) {
        return rooms.keySet().stream()
                .filter(name -> leave(name, person, socketId))
                .toList();
    }

    /** Whether the person is in the room. */
    synchronized boolean isMember(String name, String person) {
        Room room = rooms.get(name);
        return room != null && room.contains(person);
    }

    /** Adds a message, but only once; empty if the author is not in the room. */
    synchronized Optional<Posting> post(String author, Draft draft, boolean picture) {
        Room room = rooms.get(draft.room());
        if (room == null || !room.contains(author)) {
            return Optional.empty();
        }
        return Optional.of(room.postedAt(author, draft.id())
                .map(at -> new Posting(at, Optional.empty()))
                .orElseGet(() -> Posting.of(room.post(author, draft, picture))));
    }

    /** Remembers how far a person has received a room. */
    synchronized void received(String name, String person, long at) {
        Room room = rooms.get(name);
        if (room != null) {
            room.received(person, at);
        }
    }

    synchronized List<Member> members(String name) {
        Room room = rooms.get(name);
        return room == null ? List.of() : room.members();
    }

    synchronized List<RoomSummary> list() {
        return rooms.values().stream().map(Room::summary).toList();
    }

    /**
     * What became of a draft.
     *
     * @param at when it was posted
     * @param message for the others; empty if the draft had been posted before
     */
    record Posting(long at, Optional<Message> message) {
        static Posting of(Message message) {
            return new Posting(message.at(), Optional.of(message));
        }
    }
}
