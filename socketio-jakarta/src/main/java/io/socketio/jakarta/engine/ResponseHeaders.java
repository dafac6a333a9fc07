/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/** The headers of one reply. For the thread that was given them. */
public interface ResponseHeaders {

    /**
     * Sets a header and takes away what was set before.
     *
     * @throws IllegalArgumentException if the name is no HTTP token or the value has a line break or another control
     *     character
     */
    void set(String name, String value);

    /**
     * Adds a header to those of the same name, such as another {@code Set-Cookie}.
     *
     * @throws IllegalArgumentException as {@link #set} does
     */
    void add(String name, String value);
}
