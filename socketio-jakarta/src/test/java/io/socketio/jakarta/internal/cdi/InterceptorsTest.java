/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnAny;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interceptors around handlers, at the class and at one method. */
class InterceptorsTest {

    @Test
    void classBindingSurroundsEveryKindOfHandlerAndSeesItsArguments() throws Exception {
        try (Application application = start()) {
            FakeNamespace main = application.namespace("/");
            main.connect("[]");
            main.receive("event", "[\"x\"]");
            main.receive("fail", "[]");
            main.disconnect(DisconnectReason.TRANSPORT_CLOSE);

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly(
                            "around handle",
                            "around connect",
                            "around any",
                            "around event [x]",
                            "around any",
                            "around fail",
                            "around error",
                            "around disconnect");
        }
    }

    @Test
    void methodBindingSurroundsThatMethodAndMayChangeTheAnswer() throws Exception {
        try (Application application = Application.start(MethodLevel.class, Doubling.class)) {
            FakeNamespace other = application.namespace("/method");

            assertThat(other.receive("doubled", "[2]").sent()).containsExactly(List.of(8));
            assertThat(other.receive("plain", "[2]").sent()).containsExactly(List.of(2));
        }
    }

    @Test
    void interceptorSharesTheRequestContextOfTheHandler() throws Exception {
        try (Application application = Application.start(SharingHandlers.class, Sharing.class, Shared.class)) {
            assertThat(application.namespace("/shared").receive("shared", "[]").sent())
                    .containsExactly(List.of(2));
        }
    }

    private static Application start() {
        return Application.start(ClassLevel.class, GuardedMiddleware.class, Noting.class, Journal.class);
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Noted {}

    @Noted
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Noting {
        @Inject
        Journal journal;

        @AroundInvoke
        Object note(InvocationContext context) throws Exception {
            boolean isEvent = context.getMethod().getName().equals("event");
            journal.add("around " + context.getMethod().getName()
                    + (isEvent ? " " + Arrays.toString(context.getParameters()) : ""));
            return context.proceed();
        }
    }

    @SocketNamespace
    @Noted
    static class GuardedMiddleware implements Middleware {
        @Override
        public void handle(Socket socket, Next next) {
            next.proceed();
        }
    }

    @SocketNamespace
    @Noted
    static class ClassLevel {
        @OnConnect
        void connect() {}

        @OnAny
        void any() {}

        @OnEvent("event")
        void event(String text) {}

        @OnEvent("fail")
        void fail() {
            throw new IllegalStateException("broken");
        }

        @OnError
        void error(IllegalStateException failure) {}

        @OnDisconnect
        void disconnect() {}
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Doubled {}

    @Doubled
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Doubling {
        @AroundInvoke
        Object twice(InvocationContext context) throws Exception {
            context.setParameters(new Object[] {2 * (int) context.getParameters()[0]});
            return 2 * (int) context.proceed();
        }
    }

    @SocketNamespace("/method")
    static class MethodLevel {
        @Doubled
        @OnEvent("doubled")
        int doubled(int number) {
            return number;
        }

        @OnEvent("plain")
        int plain(int number) {
            return number;
        }
    }

    @RequestScoped
    static class Shared {
        private int count;

        int count() {
            return ++count;
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface CountedCall {}

    @CountedCall
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Sharing {
        @Inject
        Shared shared;

        @AroundInvoke
        Object count(InvocationContext context) throws Exception {
            shared.count();
            return context.proceed();
        }
    }

    @SocketNamespace("/shared")
    static class SharingHandlers {
        @Inject
        Shared shared;

        @CountedCall
        @OnEvent("shared")
        int shared() {
            return shared.count();
        }
    }
}
