/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import io.socketio.jakarta.engine.HandlerThreads;
import io.socketio.jakarta.internal.engine.FakeChannel;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which threads run handlers, with real threads; the test's thread is the container's only one. */
class HandlerThreadsTest {
    private static final int BLOCKED = 40;

    private final ClassLoader application =
            new URLClassLoader(new URL[0], getClass().getClassLoader());
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final BlockingQueue<ClassLoader> classLoaders = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> contexts = new LinkedBlockingQueue<>();
    private final ThreadLocal<String> context = ThreadLocal.withInitial(() -> "none");
    private final CountDownLatch unblocked = new CountDownLatch(1);
    private final ExecutorService own = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        unblocked.countDown();
        own.shutdownNow();
    }

    @Test
    void blockedHandlersHoldUpNobodyElseOnAnExecutor() throws Exception {
        assertThatBlockedHandlersHoldUpNobodyElse(new HandlerThreads.Given(own));
        assertThat(own.isShutdown()).isFalse();
    }

    @Test
    void blockedHandlersHoldUpNobodyElseOnVirtualThreads() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads need Java 21");

        assertThatBlockedHandlersHoldUpNobodyElse(HandlerThreads.Standard.VIRTUAL);
    }

    private void assertThatBlockedHandlersHoldUpNobodyElse(HandlerThreads choice) throws Exception {
        DeploymentThreads threads = threads(choice);
        ServerEngine engine = engine(threads);
        for (int i = 0; i < BLOCKED; i++) {
            WebSocketReceiver client = open(engine);
            client.onText("4block");
            client.onText("4after " + i);
        }
        WebSocketReceiver other = open(engine);
        for (int i = 0; i < 1000; i++) {
            other.onText("4" + i);
        }

        for (int i = 0; i < 1000; i++) {
            assertThat(handled.poll(10, TimeUnit.SECONDS)).isEqualTo(String.valueOf(i));
        }
        assertThat(classLoaders).containsOnly(application);
        assertThat(contexts).containsOnly("application");

        unblocked.countDown();
        for (int i = 0; i < BLOCKED; i++) {
            assertThat(handled.poll(10, TimeUnit.SECONDS)).startsWith("after");
        }
        engine.close();
        threads.shutDown();
    }

    @Test
    void workerRunsHandlersOnTheDeliveringThread() {
        DeploymentThreads threads = threads(HandlerThreads.Standard.WORKER);
        ServerEngine engine = engine(threads);

        open(engine).onText("4now");

        assertThat(handled).containsExactly("now");
        engine.close();
        threads.shutDown();
    }

    @Test
    void whatAnExecutorRefusesRunsOnTheServersThreads() throws Exception {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        DeploymentThreads threads = threads(new HandlerThreads.Given(full));
        ServerEngine engine = engine(threads);

        open(engine).onText("4late");

        assertThat(handled.poll(10, TimeUnit.SECONDS)).isEqualTo("late");
        assertThat(classLoaders.take()).isSameAs(application);
        assertThat(contexts).containsOnly("application");
        engine.close();
        threads.shutDown();
    }

    @Test
    void withoutAManagedExecutorTheDeploymentStops() {
        assertThatThrownBy(() -> HandlerExecutors.find(HandlerThreads.Standard.MANAGED, Runnable::run))
                .isInstanceOf(SocketIoException.class)
                .hasMessageContainingAll(
                        "socketio.threads=managed", "java:comp/DefaultManagedExecutorService", "choose");
    }

    @Test
    void beforeJava21VirtualThreadsStopTheDeployment() {
        assumeTrue(Runtime.version().feature() < 21, "this Java has virtual threads");

        assertThatThrownBy(() -> HandlerExecutors.find(HandlerThreads.Standard.VIRTUAL, Runnable::run))
                .isInstanceOf(SocketIoException.class)
                .hasMessageContainingAll("socketio.threads=virtual", "Java 21", "choose");
    }

    private DeploymentThreads threads(HandlerThreads choice) {
        Executor contexts = task -> {
            context.set("application");
            try {
                task.run();
            } finally {
                context.remove();
            }
        };
        return new DeploymentThreads("test", application, HandlerExecutors.find(choice, contexts), contexts);
    }

    private ServerEngine engine(DeploymentThreads threads) {
        return new ServerEngine(
                EngineConfig.builder().maxQueuedPackets(5000).build(),
                threads.engineThreads(),
                () -> true,
                this::listen);
    }

    private EngineSessionListener listen(EngineSession session) {
        return new EngineSessionListener() {
            @Override
            public void onText(String text) {
                if (text.equals("block")) {
                    await();
                    return;
                }
                classLoaders.add(Thread.currentThread().getContextClassLoader());
                contexts.add(context.get());
                handled.add(text);
            }

            @Override
            public void onBinary(byte[] binary) {}

            @Override
            public void onClose(EngineCloseReason reason) {}
        };
    }

    private void await() {
        try {
            assertThat(unblocked.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WebSocketReceiver open(ServerEngine engine) {
        return engine.openWebSocket(
                new EngineRequest(
                        "/engine.io/",
                        Map.of("EIO", "4"),
                        Map.of(),
                        "127.0.0.1",
                        false,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty()),
                new FakeChannel());
    }
}
