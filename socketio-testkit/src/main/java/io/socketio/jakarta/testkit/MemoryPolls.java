/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.PollExchange;
import io.socketio.jakarta.internal.engine.PostExchange;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.engine.codec.Payload;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Polling without a network: the requests are calls. */
final class MemoryPolls implements Polls {
    private static final int BAD_REQUEST = 400;

    private final MemoryDoor door;
    private final EngineRequest handshake;
    private final AtomicInteger underWay = new AtomicInteger();
    // Set by the handshake, before the requests that need it.
    private volatile Optional<ServerSession> session = Optional.empty();

    MemoryPolls(MemoryDoor door, EngineRequest handshake) {
        this.door = door;
        this.handshake = handshake;
    }

    @Override
    public CompletionStage<Reply> handshake() {
        session = Optional.of(door.openPolling(handshake));
        return get();
    }

    @Override
    public void join(String sid) {
        // The handshake has found it.
    }

    @Override
    public CompletionStage<Reply> get() {
        CompletableFuture<Reply> reply = begin();
        session.orElseThrow().polling().hold(new PollExchange() {
            @Override
            public void respond(Payload payload) {
                end(reply, new Reply(Reply.OK, ((Payload.Text) payload).text()));
            }

            @Override
            public void reject() {
                end(reply, new Reply(BAD_REQUEST, ""));
            }
        });
        return reply;
    }

    @Override
    public CompletionStage<Reply> post(String payload) {
        CompletableFuture<Reply> reply = begin();
        if (session.orElseThrow().polling().beginPost()) {
            session.orElseThrow().polling().post(payload, new PostExchange() {
                @Override
                public void accept() {
                    end(reply, new Reply(Reply.OK, "ok"));
                }

                @Override
                public void reject() {
                    end(reply, new Reply(BAD_REQUEST, ""));
                }
            });
        } else {
            end(reply, new Reply(BAD_REQUEST, ""));
        }
        return reply;
    }

    private CompletableFuture<Reply> begin() {
        underWay.incrementAndGet();
        return new CompletableFuture<>();
    }

    private void end(CompletableFuture<Reply> reply, Reply with) {
        underWay.decrementAndGet();
        reply.complete(with);
    }

    // As a container does, which is told of a broken connection only while a request waits there.
    @Override
    public void cut() {
        if (underWay.get() > 0) {
            session.orElseThrow().polling().fail("connection reset by the test");
        }
    }

    @Override
    public void release() {
        // Nothing is held open.
    }
}
