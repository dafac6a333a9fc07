/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/**
 * Receives the events of one name with their first argument bound to a type. Called as {@link EventHandler} is.
 *
 * @param <T> the type of the first argument
 */
@FunctionalInterface
public interface TypedEventHandler<T> {

    /** Handles one event. */
    void handle(T value, Ack ack) throws Exception;
}
