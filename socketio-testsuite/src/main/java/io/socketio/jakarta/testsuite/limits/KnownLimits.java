/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.limits;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs the tests that a {@link Limit} concerns, and reports that they fail as skipped, with the reason. One that
 * succeeds is a failure: the limit is none any more. Classes whose application cannot be deployed, and tests whose failure
 * costs too much, are not run. Found by JUnit, called by the threads of the tests.
 */
public final class KnownLimits implements InvocationInterceptor, ExecutionCondition {
    private final List<Limit> limits;

    /** For the service loader. */
    public KnownLimits() {
        this(ServiceLoader.load(ContainerLimits.class).stream()
                .flatMap(provider -> provider.get().limits().stream())
                .toList());
    }

    KnownLimits(List<Limit> limits) {
        this.limits = List.copyOf(limits);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return limits.stream()
                .filter(limit -> context.getTestClass().filter(limit::concerns).isPresent())
                .findFirst()
                .map(limit -> ConditionEvaluationResult.disabled(limit.reason()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("no known limit"));
    }

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

    private void run(Invocation<Void> invocation, ReflectiveInvocationContext<Method> called) throws Throwable {
        Optional<Limit> known = limits.stream()
                .filter(limit -> limit.concerns(called.getTargetClass(), called.getExecutable(), called.getArguments()))
                .findFirst();
        if (known.isEmpty()) {
            invocation.proceed();
            return;
        }
        String reason = known.get().reason();
        if (known.get().kind() == Limit.Kind.NOT_RUN) {
            invocation.skip();
            throw new TestAbortedException(reason);
        }
        try {
            invocation.proceed();
        } catch (Exception | AssertionError e) {
            if (!known.get().explains(e)) {
                throw e;
            }
            throw new TestAbortedException(reason, e);
        }
        if (known.get().kind() == Limit.Kind.POSSIBLE) {
            throw new TestAbortedException(reason);
        }
        throw new AssertionFailedError("This works now, so it is to be deleted from the limits: " + reason);
    }
}
