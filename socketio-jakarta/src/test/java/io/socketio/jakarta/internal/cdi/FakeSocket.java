/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's socket that knows who it is and does nothing. */
final class FakeSocket implements InvocationHandler {
    final Socket socket =
            (Socket) Proxy.newProxyInstance(Socket.class.getClassLoader(), new Class<?>[] {Socket.class}, this);

    private final List<Runnable> ends = new ArrayList<>();
    private final String id;
    private final Namespace namespace;
    private final Handshake handshake;

    FakeSocket(String id, Namespace namespace, String authAsJson, Optional<Principal> principal) {
        this.id = id;
        this.namespace = namespace;
        this.handshake = FakeHandshake.of(authAsJson, principal);
    }

    /** How many actions wait for the end of this socket. */
    int waiting() {
        return ends.size();
    }

    /** Nothing more happens to this socket. */
    void end() {
        List<Runnable> actions = List.copyOf(ends);
        ends.clear();
        actions.forEach(Runnable::run);
    }

    private Registration onEnd(Object @Nullable [] arguments) {
        Runnable action = (Runnable) Objects.requireNonNull(arguments)[0];
        ends.add(action);
        return () -> ends.remove(action);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "id" -> id;
            case "namespace" -> namespace;
            case "handshake" -> handshake;
            case "principal" -> handshake.request().principal();
            case "isUserInRole" -> ((FakeNamespace) namespace).roles.contains(Objects.requireNonNull(arguments)[0]);
            case "onEnd" -> onEnd(arguments);
            case "toString" -> "socket " + id;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && arguments[0] == proxy;
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
