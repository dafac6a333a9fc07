/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A handler that returns when it is interrupted only; what happens is told to the log, because there is no client any more.
 * Uses an executor of its own if it has to mount its server itself. Called by the container at start and end.
 */
@WebListener
public final class StayingHandlers implements ServletContextListener {
    private static final Logger LOGGER = System.getLogger(StayingHandlers.class.getName());
    private static final int LIMIT_SECONDS = 60;

    private final ExecutorService executor = Executors.newCachedThreadPool(task -> new Thread(task, "own-executor"));

    /** For the container. */
    public StayingHandlers() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Namespace main = server(event.getServletContext()).of("/");
        main.on("here", (socket, arguments, ack) -> ack.send());
        main.on("stay", (socket, arguments, ack) -> {
            socket.emit("staying");
            stay();
        });
        main.on("note", (socket, arguments, ack) -> tell("noted " + arguments.require(0, String.class)));
        main.onConnection(socket -> socket.onDisconnect(reason -> tell("ended by " + reason.wireText())));
    }

    private SocketIoServer server(ServletContext context) {
        if (!"false".equals(context.getInitParameter("socketio.enabled"))) {
            return SocketIo.of(context);
        }
        return SocketIo.mount(
                context,
                SocketIoConfig.builder()
                        .engine(engine -> engine.executor(executor))
                        .build());
    }

    private static void stay() {
        try {
            tell(new CountDownLatch(1).await(LIMIT_SECONDS, TimeUnit.SECONDS) ? "let go" : "not interrupted");
        } catch (InterruptedException e) {
            tell("interrupted");
        }
    }

    private static void tell(String what) {
        LOGGER.log(Level.WARNING, "threads test: " + what);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        executor.shutdownNow();
    }
}
