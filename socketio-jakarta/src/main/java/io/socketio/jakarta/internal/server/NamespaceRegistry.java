/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.NamespaceMatcher;
import io.socketio.jakarta.Registration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The namespaces of a server, and the rules by which clients create more. Called by any thread; the lock makes sure that
 * there is one namespace for a name, and no handler runs while it is held.
 */
final class NamespaceRegistry {
    /** Names are chosen by clients and kept. */
    static final int MAX_DYNAMIC_NAME_LENGTH = 256;

    private final ServerParts parts;
    private final Map<String, ServerNamespace> namespaces = new ConcurrentHashMap<>();
    private final List<ServerParentNamespace> parents = new CopyOnWriteArrayList<>();
    private final HandlerList<Consumer<Namespace>> creationListeners = new HandlerList<>();
    private final Object creation = new Object();
    private volatile boolean isClosed;

    NamespaceRegistry(ServerParts parts) {
        this.parts = parts;
    }

    /** Nobody enters any more. */
    void close() {
        isClosed = true;
    }

    boolean isClosed() {
        return isClosed;
    }

    Collection<ServerNamespace> all() {
        return namespaces.values();
    }

    Registration onNewNamespace(Consumer<Namespace> listener) {
        return creationListeners.add(listener);
    }

    ServerParentNamespace addParent(NamespaceMatcher matcher, Predicate<String> pattern) {
        ServerParentNamespace parent = new ServerParentNamespace(parts, matcher, pattern);
        parents.add(parent);
        return parent;
    }

    /** The namespace that the application names, created if there is none; one whose name fits a pattern has a parent. */
    ServerNamespace of(String name) {
        ServerNamespace existing = namespaces.get(name);
        if (existing != null) {
            return existing;
        }
        Optional<ServerParentNamespace> parent =
                parents.stream().filter(p -> p.hasPatternFor(name)).findFirst();
        return parent.isPresent() ? child(name, parent.get()) : create(name, new NamespaceHandlers(), child -> {});
    }

    private ServerNamespace child(String name, ServerParentNamespace parent) {
        return create(name, new NamespaceHandlers(parent.handlers()), parent::add);
    }

    private ServerNamespace create(String name, NamespaceHandlers handlers, Consumer<ServerNamespace> adoption) {
        ServerNamespace created;
        synchronized (creation) {
            ServerNamespace existing = namespaces.get(name);
            if (existing != null) {
                return existing;
            }
            created = new ServerNamespace(name, parts, handlers, this::onEmpty);
            // Kept while the listeners run, also when a client that waits for them gives up.
            created.users().enter();
            adoption.accept(created);
            namespaces.put(name, created);
        }
        try {
            announce(created);
        } finally {
            created.users().open();
            created.users().leave();
        }
        return created;
    }

    // A listener finds the namespace by its name; clients that ask for it meanwhile wait until it is open.
    private void announce(ServerNamespace created) {
        if (created.name().equals("/")) {
            return;
        }
        for (HandlerList.Entry<Consumer<Namespace>> entry : creationListeners.entries()) {
            UserCode.run(
                    "Listener for new namespaces",
                    created.name(),
                    () -> entry.handler().accept(created));
        }
    }

    // ---- clients on their way in; whoever enters must leave, and waits until the namespace is open

    /** Enters a namespace that exists. */
    Optional<ServerNamespace> enter(String name) {
        return Optional.ofNullable(namespaces.get(name))
                .filter(namespace -> namespace.users().enter());
    }

    /** Enters a namespace that exists now or that its parent creates; empty if there are too many. */
    Optional<ServerNamespace> enter(String name, ServerParentNamespace parent) {
        while (true) {
            if (!namespaces.containsKey(name) && isFull()) {
                return Optional.empty();
            }
            ServerNamespace namespace = child(name, parent);
            if (namespace.users().enter()) {
                return Optional.of(namespace);
            }
            remove(namespace);
        }
    }

    // Clients that come at the same moment may exceed the limit by their number, which is bounded itself.
    private boolean isFull() {
        int children =
                parents.stream().mapToInt(ServerParentNamespace::childCount).sum();
        return children >= parts.config().maxDynamicNamespaces();
    }

    /** Which parent accepts a name that does not exist, asked one after the other; never fails. */
    CompletableFuture<Optional<ServerParentNamespace>> match(String name, Arguments auth) {
        boolean isTooLong = name.length() > MAX_DYNAMIC_NAME_LENGTH;
        return isTooLong ? CompletableFuture.completedFuture(Optional.empty()) : match(name, auth, parents.iterator());
    }

    private static CompletableFuture<Optional<ServerParentNamespace>> match(
            String name, Arguments auth, Iterator<ServerParentNamespace> remaining) {
        while (remaining.hasNext()) {
            ServerParentNamespace parent = remaining.next();
            CompletableFuture<Boolean> answer = parent.accepts(name, auth);
            if (!answer.isDone()) {
                return answer.thenCompose(isAccepted -> isAccepted
                        ? CompletableFuture.completedFuture(Optional.of(parent))
                        : match(name, auth, remaining));
            }
            if (answer.join()) {
                return CompletableFuture.completedFuture(Optional.of(parent));
            }
        }
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** The last client of a namespace has left. */
    private void onEmpty(ServerNamespace namespace) {
        if (!parts.config().cleanupEmptyChildNamespaces()) {
            return;
        }
        boolean isChild = parents.stream().anyMatch(parent -> parent.children().contains(namespace));
        if (isChild && namespace.users().closeIfEmpty()) {
            remove(namespace);
        }
    }

    private void remove(ServerNamespace closed) {
        if (namespaces.remove(closed.name(), closed)) {
            closed.closeAdapter();
        }
        parents.forEach(parent -> parent.remove(closed));
        closed.recovery().ifPresent(NamespaceRecovery::clear);
    }
}
