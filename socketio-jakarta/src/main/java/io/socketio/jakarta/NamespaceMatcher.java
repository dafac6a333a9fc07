/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.concurrent.CompletionStage;

/** Decides whether a name that a client asks for becomes a namespace, see {@link SocketIoServer#of(NamespaceMatcher)}. */
@FunctionalInterface
public interface NamespaceMatcher {

    /**
     * Called for each CONNECT packet to a namespace that does not exist, in order with the other packets of that client,
     * which wait only as long as this method runs.
     *
     * @param name the name with its leading slash, chosen by the client
     * @param auth the data of the CONNECT packet: one argument, or none
     * @return whether the namespace shall exist, now or later and completed by any thread; a failure counts as no and is
     *     logged
     */
    CompletionStage<Boolean> matches(String name, Arguments auth) throws Exception;
}
