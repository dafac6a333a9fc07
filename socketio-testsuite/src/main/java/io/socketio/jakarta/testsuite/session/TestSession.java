/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What lives as long as the tests of this JVM, because it takes long to start: the container, Node. A class is too
 * short for it, and so is what JUnit and Arquillian take for a whole run when classes are handed to this JVM one by one.
 *
 * <p>Static, because JUnit and Arquillian each create their parts themselves and know nothing of one another. JUnit opens
 * and closes the session; called by the threads of the tests in between.
 */
public final class TestSession implements LauncherSessionListener {
    private static final Namespace NAMESPACE = Namespace.create(TestSession.class);
    private static final AtomicReference<@Nullable NamespacedHierarchicalStore<Namespace>> STORE =
            new AtomicReference<>();

    /** For the service loader. */
    public TestSession() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        STORE.set(session.getStore()); // which closes what it has when the session is closed
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        STORE.set(null);
    }

    /**
     * The only one of this type, closed together with the session.
     *
     * @param create called if there is none yet
     * @throws IllegalStateException outside of a session
     */
    public static <T extends AutoCloseable> T only(Class<T> type, Supplier<T> create) {
        NamespacedHierarchicalStore<Namespace> store = STORE.get();
        if (store == null) {
            throw new IllegalStateException("JUnit has not opened a session, or closed it already");
        }
        return store.computeIfAbsent(NAMESPACE, type, any -> create.get(), type);
    }
}
