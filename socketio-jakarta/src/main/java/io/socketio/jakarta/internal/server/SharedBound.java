/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A limit on what the namespaces of a server keep together. Thread-safe; no lock may be held by the caller. */
final class SharedBound {
    private final long limit;
    private final ToLongFunction<NamespaceRecovery> share;
    private final Predicate<NamespaceRecovery> forgetOldest;
    private final AtomicLong total = new AtomicLong();

    /**
     * Creates a limit.
     *
     * @param share what a namespace keeps now
     * @param forgetOldest makes a namespace keep less; returns {@code false} if it had nothing
     */
    SharedBound(long limit, ToLongFunction<NamespaceRecovery> share, Predicate<NamespaceRecovery> forgetOldest) {
        this.limit = limit;
        this.share = share;
        this.forgetOldest = forgetOldest;
    }

    /** Counts what a namespace keeps more, or less if negative. */
    void add(long difference) {
        total.addAndGet(difference);
    }

    /** Makes namespaces forget until the limit is kept. */
    void enforce(NamespaceRecovery cause, Set<NamespaceRecovery> holders) {
        while (total.get() > limit) {
            // Another thread has been faster, and goes on.
            if (!forgetOldest.test(payer(cause, holders))) {
                return;
            }
        }
    }

    // One that holds its fair share pays itself; a small one does not suffer from a large one that came first.
    private NamespaceRecovery payer(NamespaceRecovery cause, Set<NamespaceRecovery> holders) {
        if (share.applyAsLong(cause) * holders.size() >= total.get()) {
            return cause;
        }
        return holders.stream().max(Comparator.comparingLong(share)).orElse(cause);
    }
}
