/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/** Told of each new session. */
@FunctionalInterface
public interface EngineConnectionListener {

    /** Called before the session's first message, as {@link EngineSessionListener} is; returns who receives it. */
    EngineSessionListener onConnection(EngineSession session);
}
