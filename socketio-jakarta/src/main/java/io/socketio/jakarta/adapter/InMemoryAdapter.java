/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The adapter of a server that is alone: two indexes in memory, room to sockets and socket to rooms.
 *
 * <p>A change locks one entry of {@code roomsBySocket} and then one of {@code socketsByRoom}, always in that order, so
 * that a socket being removed cannot join again. A broadcast reads without locks and may or may not see a change made
 * at the same moment.
 */
public final class InMemoryAdapter implements Adapter {
    private final LocalSockets sockets;
    private final Map<String, Set<String>> roomsBySocket = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> socketsByRoom = new ConcurrentHashMap<>();

    /** Creates the adapter of one namespace. */
    public InMemoryAdapter(LocalSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void add(String socketId) {
        roomsBySocket.putIfAbsent(socketId, Set.of());
    }

    @Override
    public List<RoomChange> join(String socketId, Set<String> rooms) {
        List<RoomChange> changes = new ArrayList<>(2);
        roomsBySocket.computeIfPresent(socketId, (id, before) -> {
            Set<String> joined = before;
            for (String room : rooms) {
                if (!joined.contains(room)) {
                    joined = with(joined, room);
                    addMember(room, id, changes);
                }
            }
            return joined;
        });
        return changes;
    }

    @Override
    public List<RoomChange> leave(String socketId, Set<String> rooms) {
        List<RoomChange> changes = new ArrayList<>(2);
        roomsBySocket.computeIfPresent(socketId, (id, before) -> {
            Set<String> joined = before;
            for (String room : rooms) {
                if (joined.contains(room)) {
                    joined = without(joined, room);
                    removeMember(room, id, changes);
                }
            }
            return joined;
        });
        return changes;
    }

    @Override
    public List<RoomChange> remove(String socketId) {
        List<RoomChange> changes = new ArrayList<>(2);
        roomsBySocket.computeIfPresent(socketId, (id, joined) -> {
            joined.forEach(room -> removeMember(room, id, changes));
            return null;
        });
        return changes;
    }

    @Override
    public Set<String> roomsOf(String socketId) {
        return Set.copyOf(roomsBySocket.getOrDefault(socketId, Set.of()));
    }

    @Override
    public Set<String> rooms() {
        return Set.copyOf(socketsByRoom.keySet());
    }

    @Override
    public void broadcast(BroadcastMessage message, BroadcastOptions options) {
        sockets.deliver(message, options, select(options));
    }

    @Override
    public void broadcastWithAck(BroadcastMessage message, BroadcastOptions options, AckCollector answers) {
        sockets.deliverWithAck(message, options, select(options), answers);
    }

    @Override
    public CompletionStage<List<SocketDetails>> fetchSockets(BroadcastOptions options) {
        return CompletableFuture.completedFuture(
                select(options).map(sockets::details).flatMap(Optional::stream).toList());
    }

    @Override
    public void joinSockets(BroadcastOptions options, Set<String> rooms) {
        sockets.join(select(options), rooms);
    }

    @Override
    public void leaveSockets(BroadcastOptions options, Set<String> rooms) {
        sockets.leave(select(options), rooms);
    }

    @Override
    public void disconnectSockets(BroadcastOptions options, DisconnectScope scope) {
        sockets.disconnect(select(options), scope);
    }

    @Override
    public Stream<String> select(BroadcastOptions options) {
        return Stream.of(options).flatMap(this::selectNow);
    }

    private Stream<String> selectNow(BroadcastOptions options) {
        Stream<String> selected = membersOfAny(options.rooms());
        return options.except().isEmpty() ? selected : selected.filter(id -> !isInAny(id, options.except()));
    }

    private Stream<String> membersOfAny(Set<String> rooms) {
        if (rooms.isEmpty()) {
            return sockets.ids();
        }
        if (rooms.size() == 1) {
            return membersOf(rooms.iterator().next()).stream();
        }
        Set<String> union = new HashSet<>();
        rooms.forEach(room -> union.addAll(membersOf(room)));
        return union.stream();
    }

    private boolean isInAny(String socketId, Set<String> rooms) {
        for (String room : rooms) {
            if (membersOf(room).contains(socketId)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> membersOf(String room) {
        return socketsByRoom.getOrDefault(room, Set.of());
    }

    private void addMember(String room, String socketId, List<RoomChange> changes) {
        socketsByRoom.compute(room, (name, members) -> {
            if (members == null) {
                changes.add(new RoomChange(RoomChange.Kind.CREATED, name));
            }
            return with(members == null ? Set.of() : members, socketId);
        });
        changes.add(new RoomChange(RoomChange.Kind.JOINED, room));
    }

    private void removeMember(String room, String socketId, List<RoomChange> changes) {
        changes.add(new RoomChange(RoomChange.Kind.LEFT, room));
        socketsByRoom.computeIfPresent(room, (name, members) -> {
            Set<String> present = without(members, socketId);
            if (present.isEmpty()) {
                changes.add(new RoomChange(RoomChange.Kind.DELETED, name));
            }
            return present.isEmpty() ? null : present;
        });
    }

    // Most sets have one element for ever: a socket is in a room of its own, and alone in it. An immutable one takes an
    // eighth of what a concurrent one takes. Both called while the entry of the set is locked.

    private static Set<String> with(Set<String> set, String element) {
        if (set.isEmpty()) {
            return Set.of(element);
        }
        Set<String> changeable = set;
        if (!(set instanceof ConcurrentHashMap.KeySetView)) {
            changeable = ConcurrentHashMap.newKeySet();
            changeable.addAll(set);
        }
        changeable.add(element);
        return changeable;
    }

    private static Set<String> without(Set<String> set, String element) {
        if (set instanceof ConcurrentHashMap.KeySetView) {
            set.remove(element);
            return set;
        }
        return set.contains(element) ? Set.of() : set;
    }
}
