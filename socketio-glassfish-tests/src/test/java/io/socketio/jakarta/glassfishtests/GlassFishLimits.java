/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.limits.ContainerLimits;
import io.socketio.jakarta.testsuite.limits.Limit;
import java.util.List;

/** What the suite asks for and GlassFish cannot do. */
public final class GlassFishLimits implements ContainerLimits {
    /** For the service loader. */
    public GlassFishLimits() {}

    @Override
    public List<Limit> limits() {
        return List.of(
                Limit.of(
                        "Tyrus answers frames that are not masked as if they were",
                        "EngineWebSocketTest#unmaskedFrameEndsTheSession"),
                Limit.of(
                        "CDI and JSON binding are the container's own: no application is without",
                        "BareApplicationTest#handlersWithoutCdiAreNamed",
                        "BareApplicationTest#lackOfJsonBindingIsSaid"),
                Limit.of(
                        "The container is a process of its own: the suite cannot look for its class loaders",
                        "ContainerStopTest#handlersAreEndedAndTheClassLoaderIsFree"),
                Limit.of(
                        "GlassFish has no permessage-deflate: WebSocket messages are never compressed",
                        "EngineDeflateTest#offerIsTaken",
                        "EngineDeflateTest#messagesAreCompressedInBothDirections",
                        "EngineDeflateTest#sessionGoesOnWithUncompressedAndFragmentedMessages",
                        "EngineDeflateTest#limitIsThatOfTheMessageAfterDecompression",
                        "DeflateClientTest#doesWhatItDoesWithoutCompression",
                        "DecompressionBombTest#isCutOffAtTheLimit"));
    }
}
