/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.enterprise.context.RequestScoped;

/** A bean that lives for one call of a handler. */
@RequestScoped
public class ThreadsRequest {
    // Used by the one thread of its request.
    private int calls;

    /** For the container. */
    public ThreadsRequest() {}

    /** How often this was asked. */
    public int count() {
        return ++calls;
    }
}
