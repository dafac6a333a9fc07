/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.RemoteSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A broadcaster that nobody is expected to use. */
interface MuteBroadcaster extends Broadcaster {

    @Override
    default Broadcaster to(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Broadcaster except(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Broadcaster asVolatile() {
        throw new UnsupportedOperationException();
    }

    @Override
    default Broadcaster compress(boolean isWanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Broadcaster local() {
        throw new UnsupportedOperationException();
    }

    @Override
    default BroadcastAckEmitter timeout(Duration limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void emit(String event, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    default <T> T as(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    default CompletionStage<List<RemoteSocket>> fetchSockets() {
        throw new UnsupportedOperationException();
    }

    @Override
    default void socketsJoin(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void socketsLeave(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void disconnectSockets() {
        throw new UnsupportedOperationException();
    }

    @Override
    default void disconnectSessions() {
        throw new UnsupportedOperationException();
    }
}
