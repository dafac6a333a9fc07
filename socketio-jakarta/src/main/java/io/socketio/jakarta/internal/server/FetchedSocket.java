/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.adapter.HandshakeDetails;
import io.socketio.jakarta.adapter.SocketDetails;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A socket on any node, reached by way of its own room. Immutable. */
record FetchedSocket(SocketDetails details, ServerNamespace namespace) implements RemoteSocket {

    private Broadcaster target() {
        return namespace.to(details.id());
    }

    @Override
    public String id() {
        return details.id();
    }

    @Override
    public HandshakeDetails handshake() {
        return details.handshake();
    }

    @Override
    public Set<String> rooms() {
        return details.rooms();
    }

    @Override
    public Map<String, Object> data() {
        return details.data();
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        target().emit(event, arguments);
    }

    @Override
    public <T> CompletionStage<T> emitWithAck(
            String event, Duration limit, Class<T> replyType, @Nullable Object... arguments) {
        return target().timeout(limit)
                .emitWithAck(event, arguments)
                .exceptionallyCompose(FetchedSocket::explain)
                .thenCompose(answers -> first(answers, replyType));
    }

    // Whether it is gone or silent cannot be told from afar.
    private static CompletionStage<AckResponses> explain(Throwable failure) {
        return CompletableFuture.failedFuture(
                failure instanceof IncompleteAcksException ? new AckTimeoutException() : failure);
    }

    private static <T> CompletionStage<T> first(AckResponses answers, Class<T> replyType) {
        return answers.size() == 0
                ? CompletableFuture.failedFuture(new AckTimeoutException())
                : CompletableFuture.completedFuture(answers.toList(replyType).get(0));
    }

    @Override
    public void join(String... rooms) {
        target().socketsJoin(rooms);
    }

    @Override
    public void leave(String... rooms) {
        target().socketsLeave(rooms);
    }

    @Override
    public void disconnect() {
        target().disconnectSockets();
    }

    @Override
    public void disconnectSession() {
        target().disconnectSessions();
    }
}
