/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.NamespaceMatcher;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.adapter.BroadcastOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A rule for names and the namespaces that were created by it. Thread-safe. */
final class ServerParentNamespace implements ParentNamespace, HandlerDelegation, BroadcastDelegation {
    private static final Logger LOGGER = System.getLogger(ServerParentNamespace.class.getName());

    private final NamespaceMatcher matcher;
    private final Predicate<String> pattern;
    private final NamespaceHandlers handlers = new NamespaceHandlers();
    private final Set<ServerNamespace> children = ConcurrentHashMap.newKeySet();
    private final Broadcaster everybody;

    /**
     * Creates a parent.
     *
     * @param matcher asked when a client wants a namespace that does not exist
     * @param pattern asked when the application creates one, whose parent this may be
     */
    ServerParentNamespace(ServerParts parts, NamespaceMatcher matcher, Predicate<String> pattern) {
        this.matcher = matcher;
        this.pattern = pattern;
        this.everybody = new NamespaceBroadcaster(parts, children, BroadcastOptions.everybody());
    }

    boolean hasPatternFor(String name) {
        return pattern.test(name);
    }

    /** Asks the application; never fails. Called within the mailbox of the client that asks. */
    CompletableFuture<Boolean> accepts(String name, Arguments auth) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try {
            var unused = matcher.matches(name, auth)
                    .whenComplete((isAccepted, failure) ->
                            answer.complete(failure == null ? Boolean.TRUE.equals(isAccepted) : failed(failure)));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            answer.complete(failed(e));
        }
        return answer;
    }

    private static boolean failed(Throwable failure) {
        LOGGER.log(Level.WARNING, "A namespace matcher failed; the namespace is not created", failure);
        return false;
    }

    @Override
    public NamespaceHandlers handlers() {
        return handlers;
    }

    void add(ServerNamespace child) {
        children.add(child);
    }

    /** Forgets a child; returns whether it was one. */
    boolean remove(ServerNamespace child) {
        return children.remove(child);
    }

    int childCount() {
        return children.size();
    }

    @Override
    public Collection<Namespace> children() {
        return List.copyOf(children);
    }

    @Override
    public Broadcaster everybody() {
        return everybody;
    }
}
