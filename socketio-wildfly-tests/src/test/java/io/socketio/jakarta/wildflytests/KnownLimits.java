/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs the tests that a {@link WildFlyLimit} concerns, and reports that they fail as skipped, with the reason. One that
 * succeeds is a failure: the limit is none any more.
 */
public final class KnownLimits implements InvocationInterceptor {
    /** For the service loader. */
    public KnownLimits() {}

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        run(invocation, called);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        run(invocation, called);
    }

    private static void run(Invocation<Void> invocation, ReflectiveInvocationContext<Method> called) throws Throwable {
        Optional<String> reason = WildFlyLimit.reason(called.getExecutable(), arguments(called));
        if (reason.isEmpty()) {
            invocation.proceed();
            return;
        }
        try {
            invocation.proceed();
        } catch (Exception | AssertionError e) {
            throw new TestAbortedException(reason.get(), e);
        }
        throw new AssertionFailedError("This works now, so it is to be deleted from the limits: " + reason.get());
    }

    private static List<Object> arguments(ReflectiveInvocationContext<Method> called) {
        return called.getArguments().stream()
                .<Object>flatMap(Stream::ofNullable)
                .toList();
    }
}
