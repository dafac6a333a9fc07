/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.limits.ContainerLimits;
import io.socketio.jakarta.testsuite.limits.Limit;
import java.util.List;

/** What the suite asks for and WildFly cannot do. */
public final class WildFlyLimits implements ContainerLimits {
    /** For the service loader. */
    public WildFlyLimits() {}

    @Override
    public List<Limit> limits() {
        return List.of(
                Limit.of(
                                "Undertow answers a query with a malformed escape itself: 400 without a body",
                                "HostileHandshakeTest#oddParameterIsRefused",
                                "HostileHandshakeTest#oddButHarmlessParameterIsServed")
                        .with(
                                "EIO=4&transport=%zz",
                                "EIO=4&transport=polling%",
                                "EIO=4&transport=polling&sid=%zz",
                                "EIO=4&transport=polling&%zz=%&=&&b%00=%00"),
                Limit.of(
                        "Undertow answers a request that announces more than its max-post-size (10 MB) itself: 400, not"
                                + " 413",
                        "HostilePollingTest#announcedBodyBeyondTheLimitIsNotRead"),
                Limit.of(
                                "Undertow reads bodies of requests on the threads that wait for the network, which handlers"
                                        + " would block: they run on the server's own",
                                "WorkerThreadsTest#handlersRunOnTheThreadsThatAreChosen")
                        .with("polling"),
                Limit.of(
                        "CDI and JSON binding are the container's own: no application is without",
                        "BareApplicationTest#handlersWithoutCdiAreNamed",
                        "BareApplicationTest#lackOfJsonBindingIsSaid"),
                Limit.of(
                        "The container is a process of its own: the suite cannot look for its class loaders",
                        "ContainerStopTest#handlersAreEndedAndTheClassLoaderIsFree"),
                Limit.of(
                        "Undertow offers permessage-deflate to annotated endpoints only, not where a servlet upgrades:"
                                + " WebSocket messages are never compressed",
                        "EngineDeflateTest#offerIsTaken",
                        "EngineDeflateTest#messagesAreCompressedInBothDirections",
                        "EngineDeflateTest#sessionGoesOnWithUncompressedAndFragmentedMessages",
                        "EngineDeflateTest#limitIsThatOfTheMessageAfterDecompression",
                        "DeflateClientTest#doesWhatItDoesWithoutCompression",
                        "DecompressionBombTest#isCutOffAtTheLimit"));
    }
}
