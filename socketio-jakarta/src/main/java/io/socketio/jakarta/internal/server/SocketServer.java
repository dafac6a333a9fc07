/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.NamespaceMatcher;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.ServerStatistics;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import io.socketio.jakarta.internal.engine.EngineThreads;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.engine.SessionIds;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A Socket.IO server: its namespaces, on top of one engine. Thread-safe. */
public final class SocketServer implements SocketIoServer, BroadcastDelegation {
    private static final Logger LOGGER = System.getLogger(SocketServer.class.getName());
    private static final int CLOSE_SECONDS = 5;
    private static final Duration INTERRUPT_LIMIT = Duration.ofSeconds(2);

    private final ServerParts parts;
    private final Parser parser;
    private final ParserContext parserContext;
    private final ServerEngine engine;
    private final NamespaceRegistry namespaces;
    private final ServerNamespace main;

    /**
     * What a server needs from its surroundings.
     *
     * @param json binds arguments
     * @param parser reads and writes packets
     * @param threads where things run
     * @param isWebSocketAvailable see {@link ServerEngine}
     */
    public record Surroundings(
            JsonCodec json, Parser parser, EngineThreads threads, BooleanSupplier isWebSocketAvailable) {}

    /** Creates a server; it serves what its {@link #serverEngine} is given. */
    public SocketServer(SocketIoConfig config, Surroundings surroundings) {
        this.parser = surroundings.parser();
        this.parserContext = new ParserContext(surroundings.json(), config.maxAttachments(), config.maxPacketBytes());
        this.parts = new ServerParts(
                config,
                surroundings.json(),
                parser.encoder(parserContext),
                surroundings.threads().scheduler(),
                surroundings.threads().workers(),
                new SessionIds(),
                new EventCounters(),
                new SlowHandlerWatch(
                        config.slowHandlerThreshold(),
                        surroundings.threads().scheduler(),
                        surroundings.threads().housekeeping()),
                new TypedClients(),
                config.connectionStateRecovery()
                        .map(limits -> new RecoveryMemory(
                                limits, surroundings.threads().scheduler())));
        this.engine = new ServerEngine(
                config.engine(), surroundings.threads(), surroundings.isWebSocketAvailable(), this::connect);
        this.namespaces = new NamespaceRegistry(parts);
        this.main = namespaces.of("/");
    }

    private EngineSessionListener connect(EngineSession session) {
        ClientConnection connection =
                new ClientConnection((ServerSession) session, parts, parser.decoder(parserContext), namespaces);
        connection.open();
        return connection;
    }

    /** The engine, as transports need it. */
    public ServerEngine serverEngine() {
        return engine;
    }

    @Override
    public Namespace of(String name) {
        String absolute = name.startsWith("/") ? name : "/" + name;
        return namespaces.of(absolute);
    }

    @Override
    public ParentNamespace of(Pattern pattern) {
        return namespaces.addParent(
                (name, auth) ->
                        CompletableFuture.completedFuture(pattern.matcher(name).matches()),
                name -> pattern.matcher(name).matches());
    }

    @Override
    public ParentNamespace of(NamespaceMatcher matcher) {
        return namespaces.addParent(matcher, name -> false);
    }

    @Override
    public Collection<Namespace> namespaces() {
        return List.copyOf(namespaces.all());
    }

    @Override
    public Registration onNewNamespace(Consumer<Namespace> listener) {
        return namespaces.onNewNamespace(listener);
    }

    @Override
    public SocketIoConfig config() {
        return parts.config();
    }

    @Override
    public EngineServer engine() {
        return engine;
    }

    @Override
    public ServerStatistics statistics() {
        return new ServerStatistics(
                engine.sessionCount(),
                namespaces.all().stream()
                        .mapToLong(ServerNamespace::socketCount)
                        .sum(),
                parts.counters().received(),
                parts.counters().sent(),
                engine.packetsDropped() + parts.counters().dropped(),
                parts.counters().volatileDropped());
    }

    @Override
    public void close() {
        close(parts.config().drainTimeout());
    }

    @Override
    public void close(Duration drain) {
        engine.stopAccepting();
        namespaces.close();
        List<CompletableFuture<Void>> told = new ArrayList<>();
        for (ServerNamespace namespace : namespaces.all()) {
            namespace.sockets().forEach(socket -> told.add(endBecauseOfShutdown((ClientSocket) socket)));
        }
        awaitHandlers(CompletableFuture.allOf(told.toArray(CompletableFuture<?>[]::new)));
        if (drain.isZero()) {
            engine.close();
        } else {
            engine.close(drain);
        }
        parts.recovery().ifPresent(RecoveryMemory::close);
        parts.slowHandlers().close();
        namespaces.all().forEach(ServerNamespace::closeAdapter);
    }

    /**
     * Ends the server with its application: as {@link #close()}, and handlers that then go on are interrupted. Blocks until
     * they are over, for some seconds at most.
     */
    public void undeploy() {
        long begun = System.nanoTime();
        close();
        SlowHandlerWatch handlers = parts.slowHandlers();
        try {
            Duration rest = Duration.ofSeconds(CLOSE_SECONDS).minusNanos(System.nanoTime() - begun);
            if (handlers.awaitEnd(rest)) {
                return;
            }
            LOGGER.log(Level.WARNING, "Handlers still run {0} s after the end and are interrupted", CLOSE_SECONDS);
            handlers.interrupt();
            if (!handlers.awaitEnd(INTERRUPT_LIMIT)) {
                LOGGER.log(
                        Level.WARNING,
                        "Handlers go on although they were interrupted: as long as they do, the application stays in"
                                + " memory");
            }
        } catch (InterruptedException e) {
            handlers.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    // What is dispatched after the end of a socket runs after its disconnect handlers.
    private static CompletableFuture<Void> endBecauseOfShutdown(ClientSocket socket) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        socket.end(DisconnectReason.SERVER_SHUTTING_DOWN);
        socket.connection().dispatch(() -> told.complete(null));
        return told;
    }

    private static void awaitHandlers(CompletableFuture<Void> told) {
        try {
            told.get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOGGER.log(Level.WARNING, "Disconnect handlers still run {0} s after the server was closed", CLOSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes this exceptionally", e);
        }
    }

    @Override
    public Broadcaster everybody() {
        return main;
    }
}
