/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.ManualScheduler;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xnio.XnioIoThread;

/** How the end of a connection is told, on threads of different kinds. */
class SessionEndpointTest {
    private final ManualScheduler time = new ManualScheduler();
    private final List<String> told = new ArrayList<>();
    private final Session session = (Session) Proxy.newProxyInstance(
            Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> null);
    private final SessionEndpoint endpoint =
            new SessionEndpoint(channel -> new Journal(), 1_000, time, Runnable::run, new Compression(false));

    @BeforeEach
    void open() {
        EndpointConfig config = (EndpointConfig) Proxy.newProxyInstance(
                EndpointConfig.class.getClassLoader(),
                new Class<?>[] {EndpointConfig.class},
                (proxy, method, arguments) -> null);
        endpoint.onOpen(session, config);
    }

    @Test
    void endIsToldAtOnceOnAWorkerThread() {
        endpoint.onClose(session, new CloseReason(CloseCodes.NORMAL_CLOSURE, ""));

        assertThat(told).containsExactly("closed");
    }

    @Test
    void endOnAnIoThreadWaitsForMessagesThatWorkersHaveYet() throws Exception {
        Thread io =
                new XnioIoThread(() -> endpoint.onClose(session, new CloseReason(CloseCodes.CLOSED_ABNORMALLY, "")));
        io.start();
        io.join();

        time.advance(Duration.ofMillis(99));
        assertThat(told).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(told).containsExactly("broken");
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
