/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.concurrent.CompletionStage;

/** An {@link Authenticator} that answers later, because it asks somebody else. */
@FunctionalInterface
public interface AsyncAuthenticator {

    /**
     * Called as {@link Authenticator#authenticate}.
     *
     * @return who the client is, now or later and completed by any thread; a failure refuses the client as an exception
     *     does
     */
    CompletionStage<Authentication> authenticate(Handshake handshake) throws Exception;
}
