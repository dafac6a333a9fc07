/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.ConnectAttempt;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.engine.Verdict;
import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import io.socketio.jakarta.internal.engine.codec.QueryString;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes every request below the path: polls and posts, WebSocket handshakes, the browser client. Called on the
 * container's request threads, none of which waits here but for an id that the application takes its time to choose for
 * a WebSocket.
 */
public final class EngineServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = System.getLogger(EngineServlet.class.getName());

    private static final Verdict.Refuse UNREADABLE =
            Verdict.Refuse.because(Cause.TRANSPORT_HANDSHAKE_ERROR, Map.of("transport", "websocket"));

    private final transient ServerEngine engine;
    private final transient AtomicBoolean warnedOfFilter = new AtomicBoolean();
    private final transient AtomicBoolean warnedOfOrigin = new AtomicBoolean();
    private final transient AtomicBoolean warnedOfHandshake = new AtomicBoolean();
    private final transient UpgradeStep upgrader;
    private final transient CrossOrigin crossOrigin;
    private final transient Optional<ClientFiles> clientFiles;
    private final transient PollingEndpoint polling;
    private final transient SessionHeaders headers;
    private final transient Lifecycle lifecycle;

    /** What surrounds the servlet while it is in service. Called by the thread that deploys or undeploys. */
    public interface Lifecycle {

        /** The application has started. */
        void started();

        /** The application is being undeployed. */
        void ended();
    }

    /** How a request becomes a WebSocket. A step that leaves the response as it is has failed. */
    @FunctionalInterface
    public interface UpgradeStep {

        /** Answers 101 and calls {@code opened} once the connection stands. */
        void upgrade(
                HttpServletRequest request,
                HttpServletResponse response,
                Function<WebSocketChannel, WebSocketReceiver> opened)
                throws IOException;
    }

    /**
     * Creates the servlet of one engine.
     *
     * @param servesClient whether the browser client is served below the path
     * @param lifecycle told when the container takes the servlet into service and out of it
     */
    public EngineServlet(ServerEngine engine, UpgradeStep upgrader, boolean servesClient, Lifecycle lifecycle) {
        this.engine = engine;
        this.upgrader = upgrader;
        this.crossOrigin = new CrossOrigin(engine.config().cors());
        this.clientFiles = servesClient ? Optional.of(new ClientFiles()) : Optional.empty();
        this.headers = new SessionHeaders(engine.config());
        this.polling = new PollingEndpoint(engine, crossOrigin, headers);
        this.lifecycle = lifecycle;
    }

    @Override
    public void init() {
        lifecycle.started();
    }

    @Override
    public void destroy() {
        lifecycle.ended();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null && engine.config().addTrailingSlash()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String below =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        crossOrigin.addHeaders(request, response);
        if (crossOrigin.isPreflight(request)) {
            crossOrigin.answerPreflight(request, response);
        } else if (clientFiles.isPresent() && clientFiles.get().has(below)) {
            clientFiles.get().serve(below, request, response);
        } else {
            serveEngine(request, response);
        }
    }

    private void serveEngine(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> query = QueryString.parse(request.getQueryString());
        boolean isUpgrade = WebSocketRequest.isOne(request);
        if (isUpgrade && !crossOrigin.allowsWebSocket(request)) {
            LOGGER.log(
                    warnedOfOrigin.compareAndSet(false, true) ? Level.WARNING : Level.DEBUG,
                    "A WebSocket from a page of another origin was refused, its client stays on polling. If the page"
                            + " may use this server, add its origin to socketio.cors.origins; if it is this server's own,"
                            + " have the proxy pass the Host header on");
            refuse(request, response, Verdict.Refuse.because(Cause.FORBIDDEN), () -> copy(request, query));
            return;
        }
        if (!isUpgrade && !request.isAsyncSupported()) {
            LOGGER.log(
                    warnedOfFilter.compareAndSet(false, true) ? Level.ERROR : Level.DEBUG,
                    "A filter or servlet in front of the Socket.IO servlet does not support asynchronous requests:"
                            + " declare it with async-supported, or keep it off {0}",
                    request.getServletPath());
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        Verdict verdict = engine.verify(new ConnectAttempt(
                WebSocketRequest.method(request),
                isUpgrade,
                query,
                Optional.ofNullable(request.getHeader("Origin")),
                () -> copy(request, query)));
        if (isUpgrade) {
            serveUpgrade(request, response, verdict, query);
        } else {
            polling.serve(request, response, verdict, () -> copy(request, query));
        }
    }

    private void serveUpgrade(
            HttpServletRequest request, HttpServletResponse response, Verdict verdict, Map<String, String> query)
            throws IOException {
        if (verdict instanceof Verdict.Refuse refusal) {
            refuse(request, response, refusal, () -> copy(request, query));
        } else if (!WebSocketRequest.isWellFormed(request)) {
            refuse(request, response, UNREADABLE, () -> copy(request, query));
        } else {
            try {
                upgrade(VisitorRequest.of(request), response, verdict, query);
            } catch (RuntimeException e) {
                refuseUnreadable(request, response, e, () -> copy(request, query));
            }
        }
    }

    private void upgrade(
            HttpServletRequest request, HttpServletResponse response, Verdict verdict, Map<String, String> query)
            throws IOException {
        if (!TransportType.WEBSOCKET.wireName().equals(query.get("transport"))) {
            upgradeOrFail(request, response, ServerEngine::refuse);
        } else if (verdict instanceof Verdict.Continue known) {
            headers.addToUpgrade(() -> copy(request, query), response);
            upgradeOrFail(request, response, known.session()::beginUpgrade);
        } else if (verdict instanceof Verdict.Open open) {
            open(request, response, open);
        }
    }

    // Undertow and Tyrus leave alone what they do not take for a handshake, and the client would be told 200.
    private void upgradeOrFail(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<WebSocketChannel, WebSocketReceiver> opened)
            throws IOException {
        upgrader.upgrade(request, KeptHeaders.of(response), opened);
        if (!WebSocketRequest.isExtendedConnect(request)
                && response.getStatus() == HttpServletResponse.SC_OK
                && !response.isCommitted()) {
            throw new IllegalStateException("The container has not answered the WebSocket handshake");
        }
    }

    // Containers throw, each in its own way, at headers that they cannot read, such as that of the extensions.
    private void refuseUnreadable(
            HttpServletRequest request,
            HttpServletResponse response,
            RuntimeException cause,
            Supplier<EngineRequest> copy)
            throws IOException {
        LOGGER.log(
                warnedOfHandshake.compareAndSet(false, true) ? Level.WARNING : Level.DEBUG,
                "A WebSocket handshake failed, which is answered with 400; further ones are logged as DEBUG",
                cause);
        if (!response.isCommitted()) {
            refuse(request, response, UNREADABLE, copy);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Verdict.Open open) throws IOException {
        Optional<String> sid = engine.awaitId(open.request());
        if (sid.isEmpty()) {
            refuse(request, response, Verdict.Refuse.because(Cause.ID_GENERATION_ERROR), open::request);
            return;
        }
        headers.addToOpening(open.request(), response);
        try {
            upgradeOrFail(request, response, channel -> engine.openWebSocket(open.request(), sid.get(), channel));
        } catch (IOException | RuntimeException e) {
            engine.releaseId(sid.get());
            throw e;
        }
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Verdict.Refuse refusal,
            Supplier<EngineRequest> copy)
            throws IOException {
        engine.reportRefusal(refusal, copy);
        Replies.refuseUpgrade(request, response, refusal);
    }

    private EngineRequest copy(HttpServletRequest request, Map<String, String> query) {
        return RequestCopy.of(request, query, engine.roles());
    }
}
