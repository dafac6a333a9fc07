/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** When the end of a connection is told, on containers that order its messages and on the others. */
class ReceiveOrderTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    /** A session that shows what orders its messages, as Undertow's do. */
    public interface OrderedSession extends Session {
        /** What orders them. */
        Executor getExecutor();
    }

    /** A session with a method of that name for something else. */
    public interface OddSession extends Session {
        /** Nothing to do with an executor. */
        String getExecutor();
    }

    @Test
    void endIsToldAtOnceWhereEverythingIsInOrder() {
        end(session(Session.class, ""));

        assertThat(told).containsExactly("closed");
    }

    @Test
    void endIsToldAfterTheMessagesThatWait() {
        Executor order = waiting::add;
        waiting.add(() -> told.add("message"));

        end(session(OrderedSession.class, order));
        assertThat(told).isEmpty();
        waiting.forEach(Runnable::run);

        assertThat(told).containsExactly("message", "closed");
    }

    @Test
    void endIsToldWhenTheContainerPassesNothingOnAnyMore() {
        Executor stopped = task -> {
            throw new RejectedExecutionException("stopped");
        };

        end(session(OrderedSession.class, stopped));

        assertThat(told).containsExactly("closed");
    }

    @Test
    void somethingElseOfThatNameIsNoOrder() {
        end(session(OddSession.class, "no executor"));

        assertThat(told).containsExactly("closed");
    }

    private void end(Session session) {
        SessionEndpoint endpoint = new SessionEndpoint(
                channel -> new Journal(),
                1_000,
                Runnable::run,
                Runnable::run,
                new Compression(false),
                new ReceiveOrders(),
                AsyncRemote::new);
        endpoint.onOpen(session, proxy(EndpointConfig.class, ""));
        endpoint.onClose(session, new CloseReason(CloseCodes.NORMAL_CLOSURE, ""));
    }

    private static Session session(Class<? extends Session> type, Object executor) {
        return proxy(type, executor);
    }

    private static <T> T proxy(Class<T> type, Object executor) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("getExecutor") ? executor : null));
    }

    /** Writes down how the connection ends. */
    private final class Journal implements WebSocketReceiver {
        @Override
        public void onText(String text) {}

        @Override
        public void onBinary(byte[] data) {}

        @Override
        public void onTooBig() {}

        @Override
        public void onClose(boolean isError) {
            told.add(isError ? "broken" : "closed");
        }
    }
}
