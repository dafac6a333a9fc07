/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.RemoteSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What speaks to all sockets of another broadcaster. */
interface BroadcastDelegation extends Broadcaster {

    /** The sockets that are spoken to. */
    Broadcaster everybody();

    @Override
    default Broadcaster to(String... rooms) {
        return everybody().to(rooms);
    }

    @Override
    default Broadcaster except(String... rooms) {
        return everybody().except(rooms);
    }

    @Override
    default Broadcaster asVolatile() {
        return everybody().asVolatile();
    }

    @Override
    default Broadcaster compress(boolean isWanted) {
        return everybody().compress(isWanted);
    }

    @Override
    default Broadcaster local() {
        return everybody().local();
    }

    @Override
    default BroadcastAckEmitter timeout(Duration limit) {
        return everybody().timeout(limit);
    }

    @Override
    default void emit(String event, @Nullable Object... arguments) {
        everybody().emit(event, arguments);
    }

    @Override
    default <T> T as(Class<T> type) {
        return everybody().as(type);
    }

    @Override
    default CompletionStage<List<RemoteSocket>> fetchSockets() {
        return everybody().fetchSockets();
    }

    @Override
    default void socketsJoin(String... rooms) {
        everybody().socketsJoin(rooms);
    }

    @Override
    default void socketsLeave(String... rooms) {
        everybody().socketsLeave(rooms);
    }

    @Override
    default void disconnectSockets() {
        everybody().disconnectSockets();
    }

    @Override
    default void disconnectSessions() {
        everybody().disconnectSessions();
    }
}
