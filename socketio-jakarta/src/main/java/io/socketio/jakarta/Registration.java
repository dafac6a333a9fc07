/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** A handler that was registered. */
@FunctionalInterface
public interface Registration {

    /** Removes the handler. Has no effect the second time. An event being handled is not interrupted. */
    void remove();
}
