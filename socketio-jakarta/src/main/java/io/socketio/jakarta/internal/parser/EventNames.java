/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import java.util.Set;

/** The event names that neither side may send, because they are the library's own events on a socket. */
public final class EventNames {
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private EventNames() {}

    /** Whether an event of this name may not be sent. */
    public static boolean isReserved(String event) {
        return RESERVED.contains(event);
    }
}
