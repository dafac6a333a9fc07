/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.HandlerThreads;
import io.socketio.jakarta.internal.engine.ManualScheduler;
import jakarta.enterprise.concurrent.ContextService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glassfish.enterprise.concurrent.AbstractManagedExecutorService.RejectPolicy;
import org.glassfish.enterprise.concurrent.ContextServiceImpl;
import org.glassfish.enterprise.concurrent.ManagedExecutorServiceImpl;
import org.glassfish.enterprise.concurrent.spi.ContextHandle;
import org.glassfish.enterprise.concurrent.spi.ContextSetupProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers on an executor of Jakarta Concurrency, in GlassFish's implementation. */
class ManagedExecutorTest {
    private static final ThreadLocal<@Nullable String> COMPONENT = new ThreadLocal<>();

    private final Components components = new Components();
    private final ManagedExecutorServiceImpl managed = executor(2, 1);
    private final ManualScheduler time = new ManualScheduler();
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final List<Runnable> substituted = new ArrayList<>();
    private final CountDownLatch unblocked = new CountDownLatch(1);

    /** The context of an application's component, as platforms have it: bound to the thread. */
    private static final class Components implements ContextSetupProvider {
        private static final long serialVersionUID = 1L;
        private volatile boolean isStopped;

        private record Component(@Nullable String name) implements ContextHandle {}

        @Override
        public ContextHandle saveContext(ContextService contexts) {
            return new Component(COMPONENT.get());
        }

        @Override
        public ContextHandle saveContext(ContextService contexts, Map<String, String> properties) {
            return saveContext(contexts);
        }

        @Override
        public ContextHandle setup(ContextHandle saved) {
            if (isStopped) {
                throw new IllegalStateException("the component is stopped");
            }
            Component before = new Component(COMPONENT.get());
            COMPONENT.set(((Component) saved).name());
            return before;
        }

        @Override
        public void reset(ContextHandle before) {
            COMPONENT.set(((Component) before).name());
        }
    }

    private ManagedExecutorServiceImpl executor(int threads, int queue) {
        return new ManagedExecutorServiceImpl(
                "test",
                null,
                0,
                false,
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                0,
                queue,
                new ContextServiceImpl("test", components),
                RejectPolicy.ABORT);
    }

    private ForeignExecutor deploy() {
        COMPONENT.set("application");
        LossyExecutor found = HandlerExecutors.find(new HandlerThreads.Given(managed.getAdapter()), Runnable::run)
                .orElseThrow()
                .executor();
        COMPONENT.remove();
        return new ForeignExecutor(found, substituted::add, time, getClass().getClassLoader());
    }

    @AfterEach
    void stop() {
        unblocked.countDown();
        managed.shutdownNow();
        COMPONENT.remove();
    }

    @Test
    void tasksRunInTheContextsOfTheDeployment() throws Exception {
        ForeignExecutor executor = deploy();
        executor.execute(() -> ran.add("without: " + COMPONENT.get()));
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("without: application");

        COMPONENT.set("another application");
        executor.execute(() -> ran.add("another: " + COMPONENT.get()));

        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("another: application");
        assertThat(substituted).isEmpty();
    }

    @Test
    void tasksThatDoNotFitIntoItsQueueRunOnTheServersThreads() throws Exception {
        ForeignExecutor executor = deploy();
        block(executor, 2);
        executor.execute(() -> ran.add("queued"));

        executor.execute(() -> ran.add("too many"));

        assertThat(substituted).hasSize(1);
        substituted.forEach(Runnable::run);
        assertThat(ran.poll()).isEqualTo("too many");
        unblocked.countDown();
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("queued");
    }

    @Test
    void whatItHasNotBegunWhenItIsShutDownRunsOnTheServersThreads() throws Exception {
        ForeignExecutor executor = deploy();
        block(executor, 2);
        executor.execute(() -> ran.add("queued"));

        managed.shutdownNow();
        executor.execute(() -> ran.add("afterwards"));
        time.advance(ForeignExecutor.START_LIMIT.plusSeconds(1));
        substituted.forEach(Runnable::run);

        assertThat(ran).containsExactlyInAnyOrder("queued", "afterwards");
    }

    @Test
    void whatItGivesUpBecauseTheApplicationIsStoppedRunsOnTheServersThreads() throws Exception {
        ForeignExecutor executor = deploy();
        block(executor, 2);
        executor.execute(() -> ran.add("queued"));

        components.isStopped = true;
        unblocked.countDown();
        managed.shutdown();
        assertThat(managed.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        substituted.forEach(Runnable::run);

        assertThat(ran).containsExactly("queued");
    }

    private void block(ForeignExecutor executor, int threads) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            executor.execute(() -> {
                begun.countDown();
                try {
                    unblocked.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
