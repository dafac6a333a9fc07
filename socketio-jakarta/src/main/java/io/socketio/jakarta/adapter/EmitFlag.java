/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

/** How an event is to be sent (the reference server's flags). */
public enum EmitFlag {
    /** Only to clients that can take it at this moment. */
    VOLATILE,
    /** Not worth compressing. */
    UNCOMPRESSED,
    /** Only to clients of this node. */
    LOCAL
}
