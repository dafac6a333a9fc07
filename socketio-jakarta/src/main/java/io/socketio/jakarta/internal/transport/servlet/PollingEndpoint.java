/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.engine.Verdict;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The polling transport's requests (Engine.IO protocol 4, "HTTP long-polling"). Called on the container's request
 * threads, none of which waits here.
 */
final class PollingEndpoint {
    private static final String POLL_BROKEN = "poll connection closed prematurely";

    private final ServerEngine engine;
    private final CrossOrigin crossOrigin;
    private final SessionHeaders headers;

    PollingEndpoint(ServerEngine engine, CrossOrigin crossOrigin, SessionHeaders headers) {
        this.engine = engine;
        this.crossOrigin = crossOrigin;
        this.headers = headers;
    }

    /**
     * Answers a request, now or later.
     *
     * @param copy makes the copy of the request that hooks of the application are given
     */
    void serve(HttpServletRequest request, HttpServletResponse response, Verdict verdict, Supplier<EngineRequest> copy)
            throws IOException {
        if (verdict instanceof Verdict.Refuse refusal) {
            refuse(response, refusal, copy);
        } else if (verdict instanceof Verdict.Open open
                && Jsonp.of(open.request()).isPresent()
                && !crossOrigin.allowsScript(request)) {
            refuse(response, Verdict.Refuse.because(Cause.FORBIDDEN), open::request);
        } else if (verdict instanceof Verdict.Open open) {
            open(request, response, open.request());
        } else if (verdict instanceof Verdict.Continue known) {
            switch (request.getMethod()) {
                case "GET" -> {
                    headers.addToReply(request, response, copy);
                    poll(request, response, known.session());
                }
                case "POST" -> post(request, response, known.session(), copy);
                default -> Replies.empty(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    private void refuse(HttpServletResponse response, Verdict.Refuse refusal, Supplier<EngineRequest> copy)
            throws IOException {
        engine.reportRefusal(refusal, copy);
        Replies.refuse(response, refusal);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, EngineRequest copy) throws IOException {
        CompletableFuture<Optional<String>> id = engine.newId(copy);
        if (!id.isDone()) {
            openLater(request, response, copy, id);
            return;
        }
        Optional<ServerSession> session = id.join().flatMap(sid -> engine.openPolling(copy, sid));
        if (session.isEmpty()) {
            refuse(response, Verdict.Refuse.because(Cause.ID_GENERATION_ERROR), () -> copy);
        } else {
            headers.addToHandshake(copy, response, session.get().id());
            poll(request, response, session.get());
        }
    }

    // On a worker's thread: who brought the id may be a thread of the application or the clock.
    private void openLater(
            HttpServletRequest request,
            HttpServletResponse response,
            EngineRequest copy,
            CompletableFuture<Optional<String>> id) {
        AsyncContext async = startAsync(request, response);
        AsyncReply reply = new AsyncReply(async);
        PollReply poll = pollReply(request, response, copy, reply);
        LateSession late = new LateSession();
        async.addListener(new RequestFailure(late::onFailure));
        CompletableFuture<Void> unused = id.thenAcceptAsync(
                given -> {
                    Optional<ServerSession> session = given.flatMap(sid -> engine.openPolling(copy, sid));
                    if (session.isEmpty()) {
                        Verdict.Refuse refusal = Verdict.Refuse.because(Cause.ID_GENERATION_ERROR);
                        engine.reportRefusal(refusal, () -> copy);
                        reply.refuse(refusal);
                    } else {
                        headers.addToHandshake(copy, response, session.get().id());
                        session.get().polling().hold(poll);
                        late.onOpened(session.get());
                    }
                },
                engine.workers());
    }

    /** A session that opens while its request waits, unless that breaks off; the two may meet. */
    private static final class LateSession {
        private volatile boolean isBroken;
        private volatile @Nullable ServerSession session;

        void onOpened(ServerSession opened) {
            session = opened;
            if (isBroken) {
                opened.polling().fail(POLL_BROKEN);
            }
        }

        void onFailure() {
            isBroken = true;
            ServerSession opened = session;
            if (opened != null) {
                opened.polling().fail(POLL_BROKEN);
            }
        }
    }

    private void poll(HttpServletRequest request, HttpServletResponse response, ServerSession session) {
        AsyncContext async = startAsync(request, response);
        async.addListener(new RequestFailure(session, POLL_BROKEN));
        session.polling().hold(pollReply(request, response, session.request(), new AsyncReply(async)));
    }

    private PollReply pollReply(
            HttpServletRequest request, HttpServletResponse response, EngineRequest handshake, AsyncReply reply) {
        Optional<Jsonp> jsonp = Jsonp.of(handshake);
        if (jsonp.isPresent()) {
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
        return new PollReply(reply, jsonp, PollCompression.of(engine.config().httpCompression(), request));
    }

    private void post(
            HttpServletRequest request,
            HttpServletResponse response,
            ServerSession session,
            Supplier<EngineRequest> copy)
            throws IOException {
        int maxBytes = engine.config().maxPayloadBytes();
        boolean isBinary = "application/octet-stream".equals(request.getContentType());
        if (isBinary && !session.polling().isBinaryAllowed()) {
            session.polling().fail("invalid content");
            Replies.emptyBeforeBody(request, response, HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getContentLengthLong() > maxBytes) {
            Replies.emptyBeforeBody(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!session.polling().beginPost()) {
            Replies.emptyBeforeBody(request, response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            headers.addToReply(request, response, copy);
            AsyncContext async = startAsync(request, response);
            async.addListener(new RequestFailure(session, "data request connection closed prematurely"));
            request.getInputStream()
                    .setReadListener(new PostReader(
                            session,
                            PostFormat.of(session, isBinary),
                            request.getInputStream(),
                            new AsyncReply(async),
                            request.getContentLengthLong(),
                            maxBytes));
        }
    }

    // No timeout: the heartbeat ends a poll, the container's own limits a body that does not come.
    private static AsyncContext startAsync(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        return async;
    }
}
