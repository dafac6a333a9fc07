/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A namespace of the server: its sockets, its rooms and who may come in. Thread-safe. */
public interface Namespace extends Broadcaster, HandlerRegistry {

    /** The name, always with a leading slash. */
    String name();

    /** The connected sockets at this moment; a copy. */
    Collection<Socket> sockets();

    /** The connected socket with this id. */
    Optional<Socket> socket(String id);

    /** The names of all rooms that have a member at this moment, the own rooms of the sockets included; a copy. */
    Set<String> rooms();

    /**
     * Sends an event to the other servers of the cluster, to their {@link #onServerSideEmit} handlers for this namespace.
     *
     * @param event any name but {@code connect}, {@code connection} and {@code new_namespace}
     * @param arguments as for {@link #emit}
     * @throws UnsupportedOperationException if the server is not part of a cluster
     * @throws IllegalArgumentException if the event name is reserved
     */
    void serverSideEmit(String event, @Nullable Object... arguments);

    /**
     * As {@link #serverSideEmit}, and collects what the other servers answer. The stage completes exceptionally with an
     * {@link IncompleteAcksException}, which has the answers that came, if one does not answer within the time limit of the
     * adapter.
     *
     * @throws UnsupportedOperationException if the server is not part of a cluster
     * @throws IllegalArgumentException if the event name is reserved
     */
    CompletionStage<AckResponses> serverSideEmitWithAck(String event, @Nullable Object... arguments);

    /**
     * Registers a handler for what other servers send with {@link #serverSideEmit}. Runs on a worker thread of the server;
     * the acknowledgement takes one value.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    Registration onServerSideEmit(String event, EventHandler handler);
}
