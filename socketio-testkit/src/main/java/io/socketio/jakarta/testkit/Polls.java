/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import java.util.concurrent.CompletionStage;

/** The requests of one client that polls, over a network or without one. Thread-safe; nothing here blocks. */
interface Polls {

    /** Opens the session, before {@link #join}. */
    CompletionStage<Reply> handshake();

    /** The session that the other requests are for; called once. */
    void join(String sid);

    /** Waits for packets. */
    CompletionStage<Reply> get();

    /** Sends packets. */
    CompletionStage<Reply> post(String payload);

    /** Breaks the connections. */
    void cut();

    /** There will be no more requests. */
    void release();

    /** An answer; a request without one completes exceptionally. */
    record Reply(int status, String body) {
        static final int OK = 200;

        boolean isOk() {
            return status == OK;
        }
    }
}
