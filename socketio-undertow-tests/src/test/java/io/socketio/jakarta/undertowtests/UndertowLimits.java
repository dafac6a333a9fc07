/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.socketio.jakarta.testsuite.limits.ContainerLimits;
import io.socketio.jakarta.testsuite.limits.Limit;
import java.util.List;

/** What the suite asks for and embedded Undertow cannot do. */
public final class UndertowLimits implements ContainerLimits {
    private static final String NO_NAMES = "Undertow has no names at java:comp, and so no managed executor there";

    /** For the service loader. */
    public UndertowLimits() {}

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
                        "Undertow calls the library on the threads that wait for the network, which handlers would"
                                + " block: they run on the server's own",
                        "WorkerThreadsTest#handlersRunOnTheThreadsThatAreChosen"),
                Limit.of(
                        NO_NAMES,
                        "ManagedThreadsTest",
                        "OwnExecutorTest#handlersFindClassLoaderNamesAndBeansOfTheApplication",
                        "VirtualThreadsTest#handlersFindClassLoaderNamesAndBeansOfTheApplication",
                        "WorkerThreadsTest#handlersFindClassLoaderNamesAndBeansOfTheApplication"),
                Limit.of(
                                NO_NAMES,
                                "FewThreadsTest#blockedHandlersHoldUpTheirOwnSocketsOnly",
                                "ContainerStopTest#handlersAreEndedAndTheClassLoaderIsFree",
                                "UndeploymentOfHandlersTest#handlersAreInterruptedAndSocketsAreToldWhy")
                        .with("managed"),
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
