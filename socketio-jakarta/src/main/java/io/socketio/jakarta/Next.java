/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** The continuation of a {@link Middleware}. Thread-safe; only the first call of either method has an effect. */
public interface Next {

    /** Lets the client go on to the next middleware or into the namespace. */
    void proceed();

    /** Refuses the client, which receives the message and data of {@code refusal}. */
    void refuse(ConnectionRefusedException refusal);

    /** Refuses the client with a message only. */
    default void refuse(String message) {
        refuse(new ConnectionRefusedException(message));
    }
}
