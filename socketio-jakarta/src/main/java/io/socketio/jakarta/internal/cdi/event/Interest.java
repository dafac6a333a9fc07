/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.event;

/**
 * Whether anybody wants to know of an event.
 *
 * @param sync there are observers with {@code @Observes}
 * @param async there are observers with {@code @ObservesAsync}
 */
record Interest(boolean sync, boolean async) {

    boolean isAny() {
        return sync || async;
    }
}
