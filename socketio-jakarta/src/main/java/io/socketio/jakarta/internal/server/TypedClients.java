/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The typed clients of one server, and what it knows of their interfaces: as many as the application has, for as long
 * as the server is there. Thread-safe.
 */
final class TypedClients {
    private final Map<Key, TypedClientInterface> interfaces = new ConcurrentHashMap<>();

    private record Key(Class<?> type, TypedClientAudience audience) {}

    /**
     * Creates a typed client.
     *
     * @throws IllegalArgumentException if the interface cannot work
     */
    <T> T create(Class<T> type, TypedClientTarget target) {
        TypedClientInterface known = interfaces.computeIfAbsent(
                new Key(type, target.audience()), key -> TypedClientInterface.of(type, key.audience()));
        if (!target.hasTimeLimit()) {
            known.withoutLimit().ifPresent(method -> {
                throw TypedClientMethod.refusal(
                        method, "asks many clients without a time limit; say @AckTimeout or timeout(limit).as(...)");
            });
        }
        Object client = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new TypedClientHandler(type, known, target));
        return type.cast(client);
    }
}
