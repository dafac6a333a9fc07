/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.internal.engine.codec.Payload;

/** A GET that waits for packets. Exactly one method is called, once, by any thread; neither blocks. */
public interface PollExchange {

    /** Answers 200 with a payload. */
    void respond(Payload payload);

    /** Answers 400 with an empty body. */
    void reject();
}
