/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One task at a time, in order, whoever brings it. */
class MailboxTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void taskGivenWithinATaskRunsAfterIt() {
        Mailbox mailbox = new Mailbox(Runnable::run, () -> false);
        List<String> order = new ArrayList<>();

        mailbox.run(() -> {
            mailbox.run(() -> order.add("second"));
            mailbox.dispatch(() -> order.add("third"));
            order.add("first");
        });

        assertThat(order).containsExactly("first", "second", "third");
        assertThat(mailbox.size()).isZero();
    }

    @Test
    void taskThatFailsDoesNotStopTheMailbox() {
        Mailbox mailbox = new Mailbox(Runnable::run, () -> false);
        List<String> order = new ArrayList<>();

        mailbox.run(() -> {
            mailbox.run(() -> order.add("next"));
            throw new OutOfMemoryError("not really");
        });
        mailbox.run(() -> order.add("later"));

        assertThat(order).containsExactly("next", "later");
        assertThat(mailbox.size()).isZero();
    }

    @Test
    void longQueueIsMovedToTheExecutor() {
        List<Runnable> moved = new ArrayList<>();
        Mailbox mailbox = new Mailbox(moved::add, () -> false);
        AtomicInteger ran = new AtomicInteger();

        mailbox.run(() -> {
            for (int i = 0; i < 300; i++) {
                mailbox.run(ran::incrementAndGet);
            }
        });

        assertThat(ran).hasValueLessThan(300);
        while (!moved.isEmpty()) {
            moved.remove(0).run();
        }
        assertThat(ran).hasValue(300);
    }

    @Test
    void onlyThreadsThatAreNotToBeHeldUpLeaveTheirTaskToTheExecutor() {
        List<Runnable> left = new ArrayList<>();
        AtomicBoolean isToBeSpared = new AtomicBoolean(true);
        Mailbox mailbox = new Mailbox(left::add, isToBeSpared::get);
        List<String> order = new ArrayList<>();

        mailbox.run(() -> order.add("left"));
        assertThat(order).isEmpty();
        left.remove(0).run();
        isToBeSpared.set(false);
        mailbox.run(() -> order.add("run"));

        assertThat(order).containsExactly("left", "run");
        assertThat(left).isEmpty();
    }

    @Test
    void tasksOfOneThreadKeepTheirOrderWhileOthersInterfere() throws InterruptedException {
        Mailbox mailbox = new Mailbox(executor, () -> false);
        int rounds = 200_000;
        List<Integer> seen = new ArrayList<>(rounds); // used by tasks only, which never overlap
        CountDownLatch done = new CountDownLatch(2);
        executor.execute(() -> {
            for (int i = 0; i < rounds; i++) {
                mailbox.dispatch(() -> {});
            }
            mailbox.dispatch(done::countDown);
        });

        for (int i = 0; i < rounds; i++) {
            int number = i;
            mailbox.run(() -> seen.add(number));
        }
        mailbox.run(done::countDown);

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasSize(rounds).isSorted();
    }
}
