/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

/** A POST whose body has been read. Exactly one method is called, once, by any thread; neither blocks. */
public interface PostExchange {

    /** Answers 200 {@code ok}: its packets have been handled. */
    void accept();

    /** Answers 400: the session has ended. */
    void reject();
}
