/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the suite asks for and WildFly cannot do, whatever the library does: all of it, each with the reason. */
enum WildFlyLimit {
    MALFORMED_QUERY(
            "Undertow answers a query with a malformed escape itself: 400 without a body",
            Set.of(
                    "EIO=4&transport=%zz",
                    "EIO=4&transport=polling%",
                    "EIO=4&transport=polling&sid=%zz",
                    "EIO=4&transport=polling&%zz=%&=&&b%00=%00"),
            "HostileHandshakeTest#oddParameterIsRefused",
            "HostileHandshakeTest#oddButHarmlessParameterIsServed"),
    MAX_POST_SIZE(
            "Undertow answers a request that announces more than its max-post-size (10 MB) itself: 400, not 413",
            Set.of(),
            "HostilePollingTest#announcedBodyBeyondTheLimitIsNotRead"),
    PLATFORM(
            "CDI and JSON binding are the container's own: no application is without",
            Set.of(),
            "BareApplicationTest#handlersWithoutCdiAreNamed",
            "BareApplicationTest#lackOfJsonBindingIsSaid"),
    OTHER_PROCESS(
            "The container is a process of its own: the suite cannot look for its class loaders",
            Set.of(),
            "ContainerStopTest#handlersAreEndedAndTheClassLoaderIsFree"),
    COMPRESSION(
            "Undertow offers permessage-deflate to annotated endpoints only, not where a servlet upgrades: WebSocket"
                    + " messages are never compressed",
            Set.of(),
            "EngineDeflateTest#offerIsTaken",
            "EngineDeflateTest#messagesAreCompressedInBothDirections",
            "EngineDeflateTest#sessionGoesOnWithUncompressedAndFragmentedMessages",
            "EngineDeflateTest#limitIsThatOfTheMessageAfterDecompression",
            "DeflateClientTest#doesWhatItDoesWithoutCompression",
            "DecompressionBombTest#isCutOffAtTheLimit");

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> arguments;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> tests;

    /**
     * Creates a limit.
     *
     * @param arguments the invocations concerned have one of these parameters; empty if all are concerned
     * @param tests class and method
     */
    WildFlyLimit(String reason, Set<String> arguments, String... tests) {
        this.reason = reason;
        this.arguments = arguments;
        this.tests = Set.of(tests);
    }

    /** The reason for which this invocation of a test cannot succeed. */
    static Optional<String> reason(Method test, List<Object> parameters) {
        return Arrays.stream(values())
                .filter(limit -> limit.concerns(test, parameters))
                .map(limit -> "WildFly: " + limit.reason)
                .findFirst();
    }

    private boolean concerns(Method test, List<Object> parameters) {
        return tests.contains(test.getDeclaringClass().getSimpleName() + "#" + test.getName())
                && (arguments.isEmpty() || parameters.stream().anyMatch(arguments::contains));
    }
}
