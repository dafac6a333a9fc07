/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.engine.WebSocketChannel.Completion;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On whose behalf a container sends; that it does is tested on the containers. */
class AsyncRemoteTest {
    private static final Completion UNUSED = new Completion() {
        @Override
        public void onSent() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onFailure(Throwable cause) {
            throw new UnsupportedOperationException(cause);
        }
    };

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ClassLoader ofAnother = new URLClassLoader(new URL[0]);
    private final List<ClassLoader> seen = new ArrayList<>();
    private boolean isBroken;

    @AfterEach
    void restoreTheThread() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void containerSendsInTheApplicationWhateverThreadItIs() {
        Thread.currentThread().setContextClassLoader(ofAnother);

        remote().sendText("x", false, UNUSED);
        remote().sendBinary(new byte[1], false, UNUSED);

        assertThat(seen).hasSize(2).containsOnly(SessionChannel.class.getClassLoader());
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ofAnother);
    }

    @Test
    void threadIsAsItWasWhenTheContainerRefuses() {
        Thread.currentThread().setContextClassLoader(ofAnother);
        isBroken = true;

        assertThatThrownBy(() -> remote().sendText("x", false, UNUSED)).hasMessage("broken");

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ofAnother);
    }

    private AsyncRemote remote() {
        RemoteEndpoint.Async remote = proxy(RemoteEndpoint.Async.class, (self, method, arguments) -> {
            seen.add(Thread.currentThread().getContextClassLoader());
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            return null;
        });
        Session session = proxy(Session.class, (self, method, arguments) -> remote);
        return new AsyncRemote(session);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
