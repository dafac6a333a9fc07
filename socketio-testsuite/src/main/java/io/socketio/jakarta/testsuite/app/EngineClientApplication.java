/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Engine.IO servers for the official client: one with default times at {@code /engine.io}, some with a short heartbeat,
 * one for small messages, and at {@code /drop} and {@code /close-and-drop} two that their clients close. Called by the container at start.
 */
@WebListener
public final class EngineClientApplication implements ServletContextListener {
    /** For the container. */
    public EngineClientApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        mount(context, "/engine.io", UnaryOperator.identity());
        mount(context, "/heartbeat", config -> heartbeat(config, 300, 1_000));
        mount(context, "/narrow", config -> heartbeat(config, 3_000, 2_000));
        mount(context, "/small", config -> config.maxPayloadBytes(100));
        mount(context, "/drop", UnaryOperator.identity());
        mount(context, "/close-and-drop", UnaryOperator.identity());
    }

    private static EngineConfig.Builder heartbeat(EngineConfig.Builder config, int interval, int timeout) {
        return config.pingInterval(Duration.ofMillis(interval)).pingTimeout(Duration.ofMillis(timeout));
    }

    private static void mount(ServletContext context, String path, UnaryOperator<EngineConfig.Builder> options) {
        EngineConfig config = options.apply(EngineConfig.builder().path(path)).build();
        SessionEnds ends = SessionEnds.of(context);
        CompletableFuture<EngineServer> server = new CompletableFuture<>();
        server.complete(
                SocketIo.mountEngine(context, config, session -> new ScriptedEcho(session, server.join(), ends)));
    }
}
