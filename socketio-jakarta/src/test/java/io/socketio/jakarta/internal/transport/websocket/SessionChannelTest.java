/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a container is told to close. */
class SessionChannelTest {
    @Test
    void connectionThatTheContainerFoundBrokenIsLeftToItForAWhile() {
        List<Runnable> atOnce = new ArrayList<>();
        List<Runnable> late = new ArrayList<>();
        Session session = proxy(Session.class, (self, method, arguments) -> null);
        SessionChannel broken = new SessionChannel(
                session, new AsyncRemote(session), atOnce::add, late::add, new ReceiveOrders().of(session));
        SessionChannel sound = new SessionChannel(
                session, new AsyncRemote(session), atOnce::add, late::add, new ReceiveOrders().of(session));

        broken.fail();
        broken.close(CloseCode.NORMAL);
        assertThat(late).hasSize(1);
        assertThat(atOnce).isEmpty();

        sound.close(CloseCode.NORMAL);
        assertThat(late).hasSize(1);
        assertThat(atOnce).hasSize(1);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
