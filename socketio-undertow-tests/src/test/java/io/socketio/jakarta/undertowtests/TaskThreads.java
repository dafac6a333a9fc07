/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * The threads of a server. Undertow's own would inherit the class loader of the application whose request made the
 * first use of them, and keep it when that is gone: these have the container's.
 */
record TaskThreads(XnioWorker worker, ExecutorService tasks) {
    // As Undertow chooses them.
    private static final int IO_THREADS = Math.max(Runtime.getRuntime().availableProcessors(), 2);
    private static final int DEFAULT_THREADS = IO_THREADS * 8;
    private static final long LIMIT_SECONDS = 10;

    static TaskThreads start(OptionalInt threads) {
        ClassLoader container = TaskThreads.class.getClassLoader();
        ThreadFactory named = task -> {
            Thread thread = new Thread(task, "undertow-task");
            thread.setContextClassLoader(container);
            return thread;
        };
        ExecutorService tasks = Executors.newFixedThreadPool(threads.orElse(DEFAULT_THREADS), named);
        XnioWorker worker = Xnio.getInstance(container)
                .createWorkerBuilder()
                .setExternalExecutorService(tasks)
                .populateFromOptions(OptionMap.create(Options.WORKER_IO_THREADS, IO_THREADS))
                .build();
        return new TaskThreads(worker, tasks);
    }

    void stop() {
        worker.shutdownNow();
        tasks.shutdownNow();
        try {
            worker.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS);
            tasks.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
