/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.limits;

/** Limits that several containers have, each for its own reason. Stateless. */
public final class CommonLimits {
    private CommonLimits() {}

    /** WebSocket messages are never compressed. */
    public static Limit noPermessageDeflate(String reason) {
        return Limit.of(
                reason,
                "EngineDeflateTest#offerIsTaken",
                "EngineDeflateTest#messagesAreCompressedInBothDirections",
                "EngineDeflateTest#sessionGoesOnWithUncompressedAndFragmentedMessages",
                "EngineDeflateTest#limitIsThatOfTheMessageAfterDecompression",
                "DeflateClientTest#doesWhatItDoesWithoutCompression",
                "DecompressionBombTest#isCutOffAtTheLimit");
    }

    /** A full platform. */
    public static Limit noApplicationWithoutCdiAndJson() {
        return Limit.of(
                "CDI and JSON binding are the container's own: no application is without",
                "BareApplicationTest#handlersWithoutCdiAreNamed",
                "BareApplicationTest#lackOfJsonBindingIsSaid");
    }

    /** A container that the suite starts as a process. */
    public static Limit processOfItsOwn() {
        return Limit.of(
                        "The container is a process of its own: the suite cannot look for its class loaders",
                        "ContainerStopTest#handlersAreEndedAndTheClassLoaderIsFree")
                .notRun();
    }

    /** Undertow, embedded or in a platform. */
    public static Limit undertowAnswersMalformedEscapes() {
        return Limit.of(
                        "Undertow answers a query with a malformed escape itself: 400 without a body",
                        "HostileHandshakeTest#oddParameterIsRefused",
                        "HostileHandshakeTest#oddButHarmlessParameterIsServed")
                .with(
                        "EIO=4&transport=%zz",
                        "EIO=4&transport=polling%",
                        "EIO=4&transport=polling&sid=%zz",
                        "EIO=4&transport=polling&%zz=%&=&&b%00=%00");
    }
}
