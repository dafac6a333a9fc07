/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.limits.CommonLimits;
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
                CommonLimits.undertowAnswersMalformedEscapes(),
                Limit.of(
                        "Undertow answers a request that announces more than its max-post-size (10 MB) itself: 400, not"
                                + " 413",
                        "HostilePollingTest#announcedBodyBeyondTheLimitIsNotRead"),
                Limit.of(
                                "Undertow reads bodies of requests on the threads that wait for the network, which handlers"
                                        + " would block: they run on the server's own",
                                "WorkerThreadsTest#handlersRunOnTheThreadsThatAreChosen")
                        .with("polling"),
                CommonLimits.noApplicationWithoutCdiAndJson(),
                CommonLimits.processOfItsOwn(),
                CommonLimits.noPermessageDeflate(
                        "Undertow offers permessage-deflate to annotated endpoints only, not where a servlet upgrades:"
                                + " WebSocket messages are never compressed"));
    }
}
