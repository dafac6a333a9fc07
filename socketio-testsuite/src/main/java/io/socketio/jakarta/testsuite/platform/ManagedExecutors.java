/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.platform;

import java.util.concurrent.TimeUnit;
import org.glassfish.enterprise.concurrent.AbstractManagedExecutorService.RejectPolicy;
import org.glassfish.enterprise.concurrent.ContextServiceImpl;
import org.glassfish.enterprise.concurrent.ManagedExecutorServiceImpl;

/** The managed executor of one application. */
final class ManagedExecutors {
    static final String NAME = "DefaultManagedExecutorService";
    // More than the tests block.
    private static final int THREADS = 32;
    private static final int QUEUE = 100;

    private ManagedExecutors() {}

    static ManagedExecutorServiceImpl create() {
        return new ManagedExecutorServiceImpl(
                "managed",
                null,
                0,
                false,
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                0,
                QUEUE,
                new ContextServiceImpl("contexts", new ClassLoaders()),
                RejectPolicy.ABORT);
    }
}
