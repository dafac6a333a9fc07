/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.adapter.AckCollector;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One broadcast with acknowledgements as the sockets of this node see it: asks each, passes answers and losses on, and
 * takes the question back when its time is over. Sent by any thread, answered within the mailboxes of the sockets.
 */
final class LocalAcks implements AckRegistry.PendingAck {
    private final long ackId;
    private final AckCollector collector;
    private final ServerParts parts;
    private final Queue<ClientSocket> asked = new ConcurrentLinkedQueue<>();
    // Sockets that have not answered, and one more until all have been asked.
    private final AtomicInteger open = new AtomicInteger(1);
    private volatile Scheduler.@Nullable Timer timer;

    LocalAcks(long ackId, AckCollector collector, ServerParts parts) {
        this.ackId = ackId;
        this.collector = collector;
        this.parts = parts;
    }

    /**
     * Asks these sockets and tells the collector how many there are.
     *
     * @param question sends it to one socket, unless that has ended; must not fail
     */
    void ask(Stream<ClientSocket> recipients, Predicate<ClientSocket> question) {
        try {
            recipients.forEach(socket -> askOne(socket, question));
        } finally {
            timer = parts.scheduler()
                    .schedule(collector.limit(), () -> parts.workers().execute(this::forgetAll));
        }
        collector.asked(asked.size());
        close();
    }

    private void askOne(ClientSocket socket, Predicate<ClientSocket> question) {
        open.incrementAndGet();
        socket.acks().expect(ackId, this);
        // A socket that has ended is not counted, unless its loss has been reported already.
        if (!question.test(socket) && socket.acks().forget(ackId)) {
            open.decrementAndGet();
        } else {
            asked.add(socket);
        }
    }

    @Override
    public void answered(Arguments arguments) {
        collector.answered(new LocalAnswer(arguments));
        close();
    }

    @Override
    public void lost(DisconnectReason reason) {
        collector.lost();
        close();
    }

    private void close() {
        Scheduler.Timer unneeded = timer;
        if (open.decrementAndGet() == 0 && unneeded != null) {
            unneeded.cancel();
        }
    }

    private void forgetAll() {
        asked.forEach(socket -> socket.acks().forget(ackId));
    }
}
