/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.limits.CommonLimits;
import io.socketio.jakarta.testsuite.limits.ContainerLimits;
import io.socketio.jakarta.testsuite.limits.Limit;
import java.util.List;

/** What the suite asks for and GlassFish cannot do. */
public final class GlassFishLimits implements ContainerLimits {
    private static final String SESSION_STAYS =
            "An HTTP session of GlassFish does not time out as long as it has a WebSocket";

    /** For the service loader. */
    public GlassFishLimits() {}

    @Override
    public List<Limit> limits() {
        return List.of(
                Limit.of(
                        "Tyrus answers frames that are not masked as if they were",
                        "EngineWebSocketTest#unmaskedFrameEndsTheSession"),
                Limit.of(
                        "GlassFish stops to read but keeps the connection when it closes a WebSocket whose client does not"
                                + " read",
                        "HostilePollingTest#clientThatNeverReadsItsWebSocketIsCutOff"),
                Limit.of(
                                "A thread of GlassFish waits for ever where bytes arrive together with a WebSocket handshake",
                                "HostileHandshakeTest#illegalBytesBehindAHandshakeCloseTheWebSocket",
                                "HostileHandshakeTest#illegalBytesBehindAnUpgradeCloseTheWebSocketOnly")
                        .notRun(),
                Limit.of(SESSION_STAYS, "HttpSessionTimeoutTest#socketsEndWithTheHttpSessionThatTimedOut")
                        .with("websocket")
                        .notRun(),
                Limit.of(SESSION_STAYS, "HttpSessionTimeoutTest#socketsOutliveTheHttpSessionThatTimedOutIfItIsIgnored")
                        .notRun(),
                Limit.of(
                        "GlassFish leaves out the header Content-Encoding: identity, which a filter of the test sets",
                        "ServletFilterTest#replyThatIsEncodedAlreadyIsNotCompressed"),
                Limit.of(
                                "GlassFish answers a path with an encoded slash itself: 404",
                                "SocketLifeTest#otherFileIsNotServed")
                        .with("..%2Fpackage.json"),
                Limit.of(
                                "GlassFish logs errors of its own where it undeploys an application whose requests end at that"
                                        + " moment",
                                "RedeploymentTest#clientsComeBackEachTime")
                        .sometimes("errors in the log"),
                Limit.of(
                                "GlassFish itself holds class loaders of applications that are gone, by objects of their"
                                        + " requests among others",
                                "RedeploymentTest#nothingIsLeftInTheHeap")
                        .notRun(),
                CommonLimits.noApplicationWithoutCdiAndJson(),
                CommonLimits.processOfItsOwn(),
                CommonLimits.noPermessageDeflate(
                        "GlassFish has no permessage-deflate: WebSocket messages are never compressed"));
    }
}
