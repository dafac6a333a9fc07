/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.Executor;

/**
 * Runs tasks of a managed executor in the contexts of the thread that deploys: packets arrive on threads that may have
 * none, such as a timer's. Loaded only where Jakarta Concurrency is.
 */
final class ManagedContexts {
    private ManagedContexts() {}

    static Executor keep(Executor executor) {
        if (!(executor instanceof ManagedExecutorService managed)) {
            return executor;
        }
        Executor inContext = managed.getContextService().currentContextExecutor();
        return task -> managed.execute(() -> inContext.execute(task));
    }
}
