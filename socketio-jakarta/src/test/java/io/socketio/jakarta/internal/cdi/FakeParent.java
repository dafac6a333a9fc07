/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.ParentNamespace;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remembers what was registered for namespaces to come. */
final class FakeParent implements InvocationHandler {
    final Pattern pattern;
    final ParentNamespace parent = (ParentNamespace) Proxy.newProxyInstance(
            ParentNamespace.class.getClassLoader(), new Class<?>[] {ParentNamespace.class}, this);

    private final FakeNamespace registered = new FakeNamespace("children");
    private final List<Namespace> children = new ArrayList<>();

    FakeParent(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A client or the application asks for a namespace that does not exist. */
    FakeNamespace create(String name) {
        FakeNamespace child = new FakeNamespace(name);
        registered.middlewares.forEach(child::use);
        registered.events.forEach(child::on);
        registered.disconnects.forEach(child::onDisconnect);
        registered.anys.forEach(child::onAny);
        registered.connections.forEach(child::onConnection);
        registered.roomListeners.forEach(child::onRoomChange);
        registered.slowConsumers.forEach(child::onSlowConsumer);
        children.add(child);
        return child;
    }

    /** What can be registered with a namespace can be with its parent. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return method.getName().equals("children") ? List.copyOf(children) : method.invoke(registered, arguments);
    }
}
