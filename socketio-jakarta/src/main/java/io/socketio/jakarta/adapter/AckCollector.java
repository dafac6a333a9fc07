/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.time.Duration;

/**
 * Who waits for the acknowledgements of a broadcast. Thread-safe; no method blocks.
 *
 * <p>Each node reports once how many clients it has asked, before or after their answers come in, and each of these
 * clients at most one answer or its loss. What arrives after the limit is ignored.
 */
public interface AckCollector {

    /** How long answers are waited for. A node forgets the question after that. */
    Duration limit();

    /** A node has asked this many clients. */
    void asked(int clients);

    /** A client has answered. */
    void answered(AckAnswer answer);

    /** A client will not answer any more, because it has disconnected. A node that cannot tell says nothing. */
    void lost();
}
