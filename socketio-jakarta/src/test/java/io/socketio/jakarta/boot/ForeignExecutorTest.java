/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.ManualScheduler;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the tasks that an executor of somebody else's does not run. */
class ForeignExecutorTest {
    private static final Duration LIMIT = ForeignExecutor.START_LIMIT;

    private final ManualScheduler time = new ManualScheduler();
    private final List<Runnable> taken = new ArrayList<>();
    private final List<Consumer<Throwable>> lost = new ArrayList<>();
    private final List<Runnable> substituted = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final ClassLoader application = new URLClassLoader(new URL[0], null);
    private final Logger logger = Logger.getLogger(ForeignExecutor.class.getName());
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(java.util.logging.Level.WARNING)) {
                warnings.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final ForeignExecutor executor = over(new LossyExecutor() {
        @Override
        public void execute(Runnable task, Consumer<Throwable> whenLost) {
            taken.add(task);
            lost.add(whenLost);
        }

        @Override
        public boolean isShutDown() {
            return false;
        }
    });

    private ForeignExecutor over(LossyExecutor foreign) {
        return new ForeignExecutor(foreign, substituted::add, time, application);
    }

    @BeforeEach
    void listenToTheLog() {
        logger.addHandler(log);
    }

    @AfterEach
    void forgetTheLog() {
        logger.removeHandler(log);
    }

    @Test
    void taskThatHasNotBegunInTimeRunsOnTheServersThreadsOnly() {
        executor.execute(() -> ran.add("late"));

        time.advance(LIMIT.minusSeconds(1));
        assertThat(substituted).isEmpty();
        time.advance(Duration.ofSeconds(2));
        substituted.forEach(Runnable::run);
        taken.forEach(Runnable::run);

        assertThat(ran).containsExactly("late");
        assertThat(warnings).singleElement().asString().contains("30 s", "give it more");
    }

    @Test
    void taskThatHasBegunIsNotTakenBack() {
        executor.execute(() -> {
            time.advance(LIMIT.multipliedBy(2));
            ran.add("slow");
        });
        taken.forEach(Runnable::run);
        time.advance(LIMIT.multipliedBy(2));

        assertThat(ran).containsExactly("slow");
        assertThat(substituted).isEmpty();
        assertThat(time.size()).isZero();
    }

    @Test
    void taskThatTheExecutorGivesUpRunsOnTheServersThreads() {
        executor.execute(() -> ran.add("given up"));

        lost.get(0).accept(new IllegalStateException("no context"));
        lost.get(0).accept(new IllegalStateException("said twice"));
        substituted.forEach(Runnable::run);

        assertThat(ran).containsExactly("given up");
    }

    @Test
    void whateverTheExecutorThrowsTheTaskRunsOnTheServersThreadsAndIsReportedOnce() {
        List<Throwable> refusals = List.of(
                new RejectedExecutionException("full"),
                new IllegalStateException("thread factory is stopped"),
                new OutOfMemoryError("unable to create native thread"));
        for (Throwable refusal : refusals) {
            over(refusing(refusal)).execute(() -> ran.add(refusal.getMessage()));
        }
        ForeignExecutor full = over(refusing(refusals.get(0)));
        full.execute(() -> ran.add("first"));
        full.execute(() -> ran.add("second"));
        substituted.forEach(Runnable::run);

        assertThat(ran)
                .containsExactly(
                        "full", "thread factory is stopped", "unable to create native thread", "first", "second");
        assertThat(warnings).hasSize(4).allSatisfy(text -> assertThat(text).contains("refuses tasks", "more threads"));
    }

    private static LossyExecutor refusing(Throwable refusal) {
        return new LossyExecutor() {
            @Override
            public void execute(Runnable task, Consumer<Throwable> whenLost) {
                if (refusal instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) refusal;
            }

            @Override
            public boolean isShutDown() {
                return false;
            }
        };
    }

    @Test
    void tasksThatWaitedInAnExecutorThatIsShutDownRunOnTheServersThreads() throws Exception {
        CountDownLatch unblocked = new CountDownLatch(1);
        ExecutorService one = Executors.newFixedThreadPool(1);
        ForeignExecutor foreign = over(LossyExecutor.of(one, Runnable::run));
        CountDownLatch begun = new CountDownLatch(1);
        foreign.execute(() -> {
            begun.countDown();
            awaitUninterruptibly(unblocked);
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        foreign.execute(() -> ran.add("waited"));

        assertThat(one.shutdownNow()).hasSize(1);
        time.advance(Duration.ofSeconds(1));
        substituted.forEach(Runnable::run);

        assertThat(ran).containsExactly("waited");
        assertThat(warnings).singleElement().asString().contains("shut down", "as long as the application");
        unblocked.countDown();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean isOpen = false;
        while (!isOpen) {
            try {
                isOpen = latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // the executor's way to shut down
            }
        }
    }

    @Test
    void nothingRunsOnTheExecutorAfterTheEnd() throws Exception {
        executor.execute(() -> ran.add("before"));
        assertThat(executor.stop(0)).isTrue();
        executor.execute(() -> ran.add("after"));
        substituted.forEach(Runnable::run);
        taken.forEach(Runnable::run);

        assertThat(taken).hasSize(1);
        assertThat(ran).containsExactly("before", "after");
        assertThat(warnings).isEmpty();
    }

    @Test
    void endWaitsForTheTasksThatHaveBegun() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        ForeignExecutor foreign = over(LossyExecutor.of(threads, Runnable::run));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch unblocked = new CountDownLatch(1);
        foreign.execute(() -> {
            begun.countDown();
            awaitUninterruptibly(unblocked);
            ran.add("over");
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(foreign.stop(1)).isFalse();
        unblocked.countDown();
        assertThat(foreign.stop(TimeUnit.SECONDS.toNanos(10))).isTrue();
        assertThat(ran).containsExactly("over");
        threads.shutdownNow();
    }

    @Test
    void tasksSeeTheClassLoaderOfTheApplicationAndLeaveNoneBehind() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<ClassLoader> seen = new ArrayList<>();
        executor.execute(() -> {
            seen.add(thread.getContextClassLoader());
            throw new IllegalStateException("on purpose");
        });
        taken.forEach(Runnable::run);

        assertThat(seen).containsExactly(application);
        assertThat(thread.getContextClassLoader()).isSameAs(before);
    }
}
