/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An executor of the application's own. */
@ApplicationScoped
public class OwnExecutor {
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> new Thread(task, "own-executor"));

    /** For the container. */
    public OwnExecutor() {}

    /** The configuration with it. */
    @Produces
    public SocketIoConfig config() {
        return SocketIoConfig.builder()
                .engine(engine -> engine.executor(executor))
                .build();
    }

    /** The executor ends with the application. */
    @PreDestroy
    public void stop() {
        executor.shutdownNow();
    }
}
