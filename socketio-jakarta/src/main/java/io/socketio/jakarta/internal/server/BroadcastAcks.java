/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.adapter.AckAnswer;
import io.socketio.jakarta.adapter.AckCollector;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.adapter.EmitFlag;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One broadcast with acknowledgements as its sender sees it: complete when every node has said how many clients it asked
 * and each of them has answered or is lost. Called by any thread; the lock guards the counts, and the application is told
 * without it.
 */
final class BroadcastAcks implements AckCollector {
    private final Duration limit;
    private final ServerParts parts;
    private final CompletableFuture<AckResponses> result = new CompletableFuture<>();
    // All guarded by this.
    private final List<AckAnswer> answers = new ArrayList<>();
    private int adaptersToCount;
    private int nodesToReport;
    private int clients;
    private int lost;

    BroadcastAcks(Duration limit, ServerParts parts) {
        this.limit = limit;
        this.parts = parts;
    }

    /** Asks the selected sockets of these namespaces. Called once. */
    CompletableFuture<AckResponses> ask(
            Collection<ServerNamespace> namespaces, BroadcastMessage message, BroadcastOptions options) {
        List<ServerNamespace> asked = List.copyOf(namespaces);
        update(() -> adaptersToCount = asked.size());
        for (ServerNamespace namespace : asked) {
            Adapter adapter = namespace.adapter();
            adapter.broadcastWithAck(message, options, this);
            if (options.flags().contains(EmitFlag.LOCAL)) {
                expectReports(1);
            } else {
                // Without an answer the time limit decides.
                var unused = adapter.serverCount().thenAccept(this::expectReports);
            }
        }
        if (!result.isDone()) {
            Scheduler.Timer timer =
                    parts.scheduler().schedule(limit, () -> parts.workers().execute(this::timeOut));
            CompletableFuture<AckResponses> unused = result.whenComplete((responses, failure) -> timer.cancel());
        }
        return result;
    }

    @Override
    public Duration limit() {
        return limit;
    }

    private void expectReports(int nodes) {
        update(() -> {
            adaptersToCount--;
            nodesToReport += nodes;
        });
    }

    @Override
    public void asked(int more) {
        update(() -> {
            nodesToReport--;
            clients += more;
        });
    }

    @Override
    public void answered(AckAnswer answer) {
        update(() -> answers.add(answer));
    }

    @Override
    public void lost() {
        update(() -> lost++);
    }

    private void update(Runnable change) {
        CollectedAnswers responses;
        int asked;
        if (result.isDone()) {
            return;
        }
        synchronized (this) {
            change.run();
            boolean isComplete = adaptersToCount == 0 && nodesToReport == 0 && answers.size() + lost >= clients;
            if (!isComplete) {
                return;
            }
            responses = new CollectedAnswers(answers, parts.json());
            asked = clients;
        }
        if (responses.size() < asked) {
            result.completeExceptionally(new IncompleteAcksException(responses, asked));
        } else {
            result.complete(responses);
        }
    }

    private void timeOut() {
        CollectedAnswers responses;
        int asked;
        synchronized (this) {
            responses = new CollectedAnswers(answers, parts.json());
            asked = Math.max(clients, answers.size());
        }
        result.completeExceptionally(new IncompleteAcksException(responses, asked));
    }
}
