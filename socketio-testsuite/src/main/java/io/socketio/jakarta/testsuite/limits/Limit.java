/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.limits;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that a container cannot do.
 *
 * @param reason one sentence for the report
 * @param tests class and method, such as {@code AcksTest#ackArrives}; a class alone is not run, because its application
 *     cannot be deployed
 * @param arguments the invocations concerned have one of these parameters; empty if all are concerned
 * @param kind what comes of running the tests
 * @param failure part of the message with which they fail; any other failure is none of this limit
 */
public record Limit(String reason, Set<String> tests, Set<Object> arguments, Kind kind, String failure) {
    /** What comes of running a test. */
    public enum Kind {
        /** It fails. */
        CERTAIN,
        /** It may fail; it is reported as if it did, so that two runs say the same. */
        POSSIBLE,
        /** It would fail, and harm others or take minutes. */
        NOT_RUN
    }

    private static final String TESTS = "io.socketio.jakarta.testsuite.tests.";

    /** @throws IllegalArgumentException if the suite has no such test */
    public Limit {
        tests = Set.copyOf(tests);
        arguments = Set.copyOf(arguments);
        tests.forEach(Limit::check);
    }

    /** A limit of every invocation of some tests of the suite, given as class and method. */
    public static Limit of(String reason, String... tests) {
        return new Limit(reason, Set.of(tests), Set.of(), Kind.CERTAIN, "");
    }

    /** The same for the invocations only that have one of these parameters. */
    public Limit with(Object... parameters) {
        return new Limit(reason, tests, Set.of(parameters), kind, failure);
    }

    /** The same for tests that others would suffer from, or that take minutes to fail. */
    public Limit notRun() {
        return new Limit(reason, tests, arguments, Kind.NOT_RUN, failure);
    }

    /** The same where it depends on who is faster in the container. The message of that failure has this part. */
    public Limit sometimes(String message) {
        return new Limit(reason, tests, arguments, Kind.POSSIBLE, message);
    }

    /** Whether this is how a test fails by the limit. */
    boolean explains(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).contains(failure);
    }

    /** Whether this invocation of a test cannot succeed. */
    boolean concerns(Class<?> testClass, Method test, List<?> parameters) {
        return tests.contains(testClass.getSimpleName() + "#" + test.getName())
                && (arguments.isEmpty()
                        || parameters.stream().flatMap(Stream::ofNullable).anyMatch(arguments::contains));
    }

    /** Whether the application of this class cannot be deployed. */
    boolean concerns(Class<?> testClass) {
        return tests.contains(testClass.getSimpleName());
    }

    // A test that was renamed would leave its limit behind unnoticed.
    private static void check(String test) {
        String[] parts = test.split("#", 2);
        try {
            Class<?> type = Class.forName(TESTS + parts[0], false, Limit.class.getClassLoader());
            if (parts.length == 1 || hasMethod(type, parts[1])) {
                return;
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("The suite has no test " + test, e);
        }
        throw new IllegalArgumentException("The suite has no test " + test);
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, declared -> declared != null, Class::getSuperclass)
                .flatMap(declared -> Arrays.stream(declared.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals(name));
    }
}
