/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.internal.engine.Scheduler;
import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a servlet request into a WebSocket (Jakarta WebSocket 2.1, {@code upgradeHttpToWebSocket}). Called on request
 * threads, before the request goes asynchronous: the only way that every container allows.
 */
public final class WebSocketUpgrader {
    private static final Logger LOGGER = System.getLogger(WebSocketUpgrader.class.getName());

    // More than any container needs to close a connection that it has found broken.
    private static final Duration CLOSED_BY_CONTAINER = Duration.ofSeconds(1);

    private final Supplier<@Nullable Object> serverContainer;
    private final String path;
    private final int maxPayloadBytes;
    private final Scheduler scheduler;
    private final Executor executor;
    private final Compression compression;
    private final ReceiveOrders orders = new ReceiveOrders();
    private final Risks risks;
    private final Duration sendTimeout;
    // Not in Jakarta WebSocket 2.0.
    private final boolean isUpgradePossible;
    // Written by the thread that deploys.
    private volatile Optional<UpgradeMethod> registered = Optional.empty();

    /**
     * Creates an upgrader.
     *
     * @param serverContainer the {@code ServerContainer}, asked each time because some containers provide it late
     * @param executor closes connections, which may take a while
     */
    public WebSocketUpgrader(
            Supplier<@Nullable Object> serverContainer, EngineConfig config, Scheduler scheduler, Executor executor) {
        this.serverContainer = serverContainer;
        this.path = config.path() + "/";
        this.maxPayloadBytes = config.maxPayloadBytes();
        this.scheduler = scheduler;
        this.executor = executor;
        this.risks = new Risks(2 * Runtime.getRuntime().availableProcessors(), scheduler::nanoTime);
        this.sendTimeout = config.sendTimeout();
        this.compression = new Compression(config.perMessageDeflate());
        this.isUpgradePossible = Arrays.stream(ServerContainer.class.getMethods())
                .anyMatch(method -> method.getName().equals("upgradeHttpToWebSocket"));
    }

    /**
     * Tells the container, if there is one yet and it wants to know, that there will be WebSockets; has no effect the
     * second time. Called by the thread that deploys, until the application's filters are started.
     */
    public void register() {
        if (isUpgradePossible
                && serverContainer.get() instanceof ServerContainer container
                && RegisteredUpgrade.isNeeded(container)
                && registered.isEmpty()) {
            try {
                registered = Optional.of(RegisteredUpgrade.register(container, path, scheduler));
            } catch (DeploymentException | IllegalStateException e) {
                LOGGER.log(Level.WARNING, "The container takes no WebSocket endpoint: clients stay on long-polling", e);
            }
        }
    }

    /** Says in the log what the container makes of the options; without a {@code ServerContainer} yet, later. */
    public void report() {
        if (serverContainer.get() instanceof ServerContainer container) {
            compression.report(container.getInstalledExtensions());
        }
    }

    private void closeLate(Runnable close) {
        scheduler.schedule(CLOSED_BY_CONTAINER, () -> executor.execute(close));
    }

    /** Whether the container supports WebSocket for this application. */
    public boolean isAvailable() {
        return isUpgradePossible
                && serverContainer.get() instanceof ServerContainer container
                && method(container).isPresent();
    }

    private Optional<UpgradeMethod> method(ServerContainer container) {
        return RegisteredUpgrade.isNeeded(container) ? registered : Optional.of(new DirectUpgrade(container, path));
    }

    /** What the container offers, for the log. */
    public String describe() {
        if (!isUpgradePossible) {
            return "a WebSocket API before 2.1";
        }
        if (!(serverContainer.get() instanceof ServerContainer container)) {
            return "no WebSocket";
        }
        Set<Extension> installed = container.getInstalledExtensions();
        return installed.isEmpty()
                ? "WebSocket"
                : "WebSocket with "
                        + installed.stream().map(Extension::getName).sorted().collect(Collectors.joining(", "));
    }

    /**
     * Answers the request with 101. A container may also do nothing at all, which the caller has to look for.
     *
     * @param opened called by the container once the connection stands
     * @throws IOException if the request is no WebSocket handshake or the client is gone
     */
    public void upgrade(Object request, Object response, Function<WebSocketChannel, WebSocketReceiver> opened)
            throws IOException {
        if (!(serverContainer.get() instanceof ServerContainer container)) {
            throw new IOException("The container offers no WebSocket support to this application");
        }
        UpgradeMethod method =
                method(container).orElseThrow(() -> new IOException("The container has taken no WebSocket endpoint"));
        compression.report(container.getInstalledExtensions());
        try {
            method.upgrade(
                    request,
                    response,
                    new SessionEndpoint(
                            opened,
                            maxPayloadBytes,
                            executor,
                            this::closeLate,
                            compression,
                            orders,
                            session -> ContainerLimits.of(session).remote(session, risks, sendTimeout)));
        } catch (DeploymentException e) {
            throw new IOException("The container refused the WebSocket: " + e.getMessage(), e);
        }
    }
}
