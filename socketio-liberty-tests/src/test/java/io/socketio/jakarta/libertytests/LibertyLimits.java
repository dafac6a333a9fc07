/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.libertytests;

import io.socketio.jakarta.testsuite.limits.CommonLimits;
import io.socketio.jakarta.testsuite.limits.ContainerLimits;
import io.socketio.jakarta.testsuite.limits.Limit;
import java.util.List;

/** What the suite asks for and Open Liberty cannot do, whatever the library does: all of it. Stateless. */
public final class LibertyLimits implements ContainerLimits {
    /** For the service loader. */
    public LibertyLimits() {}

    @Override
    public List<Limit> limits() {
        return List.of(
                CommonLimits.noPermessageDeflate(
                        "Open Liberty has no permessage-deflate: WebSocket messages are never compressed"),
                Limit.of(
                        "Open Liberty neither takes nor answers a frame that is not masked, until the heartbeat ends",
                        "EngineWebSocketTest#unmaskedFrameEndsTheSession"),
                Limit.of(
                                "Open Liberty does not look at bytes that arrive together with a WebSocket handshake",
                                "HostileHandshakeTest#illegalBytesBehindAHandshakeCloseTheWebSocket")
                        .notRun(),
                Limit.of(
                                "Open Liberty takes an empty first fragment of a text for one that is not UTF-8",
                                "HostilePacketTest#floodOfTinyFragmentsCostsNoMoreThanItsBytes")
                        .with(0),
                Limit.of(
                                "Open Liberty stops to read but keeps the connection when it closes a WebSocket whose client"
                                        + " does not read",
                                "HostilePollingTest#clientThatNeverReadsItsWebSocketIsCutOff")
                        .sometimes("the server neither reads nor closes"),
                Limit.of(
                                "Open Liberty stops to read but keeps the connection when it closes a WebSocket whose client"
                                        + " goes on to send",
                                "HostilePacketTest#attachmentsThatTogetherExceedTheLimitEndTheSession",
                                "HostilePacketTest#binaryFramesBehindARefusedHeaderAreNotKept")
                        .notRun(),
                Limit.of(
                                "Open Liberty runs managed tasks on the threads of its requests, so blocked ones hold up both",
                                "FewThreadsTest#blockedHandlersHoldUpTheirOwnSocketsOnly")
                        .with("managed")
                        .notRun(),
                Limit.of(
                        "Open Liberty runs managed tasks on the threads of its requests, whose names do not tell",
                        "ManagedThreadsTest#handlersRunOnTheThreadsThatAreChosen"),
                Limit.of(
                        "Open Liberty sends no answer before the body of the request has come, or its own timeout",
                        "HostilePollingTest#bodyThatDripsEndsWithTheHeartbeat"),
                Limit.of(
                        "Open Liberty does not end its answer to a request over HTTP/2 whose body nobody reads",
                        "Http2Test#bodyBeyondTheLimitIsRefusedAndTheSessionGoesOn"),
                Limit.of(
                        "Open Liberty leaves Content-Length out of the answer to HEAD",
                        "ClientFilesTest#headRequestHasNoBody"),
                Limit.of(
                                "Open Liberty may report a client that closes while something is written to it as an incident of"
                                        + " its own",
                                "EngineClientTest#closesWhileItsUpgradeIsPending")
                        .sometimes("errors in the log"),
                Limit.of(
                                "A thread of Open Liberty holds its last asynchronous request, and so the application, until"
                                        + " it serves another one",
                                "RedeploymentTest#nothingIsLeftInTheHeap")
                        .notRun(),
                CommonLimits.noApplicationWithoutCdiAndJson(),
                CommonLimits.processOfItsOwn());
    }
}
