/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One room: who is there, and the messages a newcomer sees. Not thread-safe: guarded by {@link Rooms}. */
final class Room {
    private static final int MAX_HISTORY = 100;
    private static final int MAX_POSTED = 1_000;

    private final String name;
    private final Map<String, Presence> present = new LinkedHashMap<>();
    private final Deque<Message> history = new ArrayDeque<>();
    private final Map<String, Long> posted = Bounded.map(MAX_POSTED);

    Room(String name) {
        this.name = name;
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    boolean contains(String person) {
        return present.containsKey(person);
    }

    void enter(String person, String socketId) {
        present.computeIfAbsent(person, p -> new Presence()).sockets.add(socketId);
    }

    /** Whether this was the person's last socket in the room. */
    boolean leave(String person, String socketId) {
        Presence presence = present.get(person);
        if (presence == null || !presence.sockets.remove(socketId) || !presence.sockets.isEmpty()) {
            return false;
        }
        present.remove(person);
        return true;
    }

    /** When the author posted a message of this id, if it is not too long ago. */
    Optional<Long> postedAt(String author, String id) {
        return Optional.ofNullable(posted.get(author + '/' + id));
    }

    Message post(String author, Draft draft, boolean picture) {
        Message message = new Message(draft.id(), name, author, draft.text(), picture, nextInstant());
        addBounded(message);
        posted.put(author + '/' + draft.id(), message.at());
        return message;
    }

    private void addBounded(Message message) {
        if (history.size() == MAX_HISTORY) {
            history.removeFirst();
        }
        history.addLast(message);
    }

    private long nextInstant() {
        long now = System.currentTimeMillis();
        return history.isEmpty() ? now : Math.max(now, history.getLast().at() + 1);
    }

    void received(String person, long at) {
        Presence presence = present.get(person);
        if (presence != null && !history.isEmpty()) {
            presence.received =
                    Math.max(presence.received, Math.min(at, history.getLast().at()));
        }
    }

    RoomSummary summary() {
        return new RoomSummary(name, present.size());
    }

    List<Member> members() {
        return present.entrySet().stream()
                .map(entry -> new Member(entry.getKey(), entry.getValue().received))
                .toList();
    }

    List<Message> history() {
        return List.copyOf(history);
    }

    /** A person with the sockets (tabs) that have entered. Guarded by {@link Rooms}. */
    private static final class Presence {
        final Set<String> sockets = new HashSet<>();
        long received;
    }
}
