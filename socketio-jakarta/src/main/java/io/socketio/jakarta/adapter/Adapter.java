/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Knows who is in which room of one namespace and picks the recipients of a broadcast. Thread-safe; no method blocks.
 *
 * <p>It knows ids, never sessions; messages leave through {@link LocalSockets}.
 */
public interface Adapter {

    /** Makes a socket known. Rooms of unknown sockets are not kept. */
    void add(String socketId);

    /**
     * Puts a known socket into rooms.
     *
     * @return what changed by that, in order; nothing for rooms the socket is in already
     */
    List<RoomChange> join(String socketId, Set<String> rooms);

    /**
     * Takes a socket out of rooms. A room without members vanishes.
     *
     * @return what changed by that, in order
     */
    List<RoomChange> leave(String socketId, Set<String> rooms);

    /**
     * Takes a socket out of all rooms and forgets it.
     *
     * @return what changed by that, in order
     */
    List<RoomChange> remove(String socketId);

    /** The rooms of a socket, a copy; empty if it is unknown. */
    Set<String> roomsOf(String socketId);

    /** The names of all rooms, a copy. */
    Set<String> rooms();

    /**
     * The ids of the sockets of this node that the options select, evaluated while the stream is consumed; the flags are
     * of no concern.
     */
    Stream<String> select(BroadcastOptions options);

    /** Delivers a message to the sockets that the options select. */
    void broadcast(BroadcastMessage message, BroadcastOptions options);

    /** Delivers a message to the sockets that the options select, and their answers to the collector. */
    void broadcastWithAck(BroadcastMessage message, BroadcastOptions options, AckCollector answers);

    /** How many nodes report to the collector of {@link #broadcastWithAck}, this one included; one unless overridden. */
    default CompletionStage<Integer> serverCount() {
        return CompletableFuture.completedFuture(1);
    }

    /** The sockets of all nodes that the options select, of this node only with {@link EmitFlag#LOCAL}. */
    CompletionStage<List<SocketDetails>> fetchSockets(BroadcastOptions options);

    /** Puts the sockets that the options select into rooms. */
    void joinSockets(BroadcastOptions options, Set<String> rooms);

    /** Takes the sockets that the options select out of rooms. */
    void leaveSockets(BroadcastOptions options, Set<String> rooms);

    /** Disconnects the sockets that the options select, after what was sent to them before. */
    void disconnectSockets(BroadcastOptions options, DisconnectScope scope);

    /**
     * Sends an event to the other nodes, which hand it to {@link LocalSockets#onServerSideEmit}.
     *
     * @throws UnsupportedOperationException if there can be no others, as unless overridden
     */
    default void serverSideEmit(BroadcastMessage message) {
        throw new UnsupportedOperationException(
                "serverSideEmit needs a cluster: configure an adapter that connects several servers");
    }

    /**
     * As {@link #serverSideEmit}; complete when all others have answered, or with the answers that came when the adapter's
     * time limit is over.
     *
     * @throws UnsupportedOperationException if there can be no others, as unless overridden
     */
    default CompletionStage<ServerSideAnswers> serverSideEmitWithAck(BroadcastMessage message) {
        throw new UnsupportedOperationException(
                "serverSideEmitWithAck needs a cluster: configure an adapter that connects several servers");
    }

    /**
     * The namespace is gone, or the server has been closed; sockets that were still leaving may be reported afterwards.
     * Does nothing unless overridden.
     */
    default void close() {}

    /** Creates the adapter of a namespace. */
    @FunctionalInterface
    interface Factory {

        /** Called once for each namespace. */
        Adapter create(String namespace, LocalSockets sockets);
    }
}
