/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The order in which a container passes on what it has received on one connection. Thread-safe.
 *
 * <p>Most containers do everything about a connection one after the other. Undertow, and so WildFly, reads ahead on an I/O
 * thread, answers a close frame there and tells the end there, while the messages before it wait for a worker. What orders
 * them is an executor that its sessions show.
 */
final class ReceiveOrder implements Executor {
    private static final Logger LOGGER = System.getLogger(ReceiveOrder.class.getName());

    private final Executor executor;

    ReceiveOrder(Executor executor) {
        this.executor = executor;
    }

    /** Runs a task once the messages that the container has read by now have been passed on. */
    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.DEBUG, "The container passes nothing on any more", e);
            task.run();
        }
    }
}
