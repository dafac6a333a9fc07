/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.socketio.jakarta.testsuite.limits.CommonLimits;
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
                CommonLimits.undertowAnswersMalformedEscapes(),
                Limit.of(
                        "Undertow answers a request that announces more than its own limit (2 MB) itself: 500, not 413",
                        "HostilePollingTest#announcedBodyBeyondTheLimitIsNotRead"),
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
                CommonLimits.noPermessageDeflate(
                        "Undertow offers permessage-deflate to annotated endpoints only, not where a servlet upgrades:"
                                + " WebSocket messages are never compressed"));
    }
}
