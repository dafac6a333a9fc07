/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to many sockets, not yet encoded.
 *
 * @param event the name
 * @param arguments what the application gave; may contain {@code null}
 */
public record BroadcastMessage(String event, List<@Nullable Object> arguments) {

    /** Makes the list unmodifiable; it is not copied. */
    public BroadcastMessage {
        arguments = Collections.unmodifiableList(arguments);
    }

    /** An event with the arguments of an {@code emit} call. */
    public static BroadcastMessage of(String event, @Nullable Object... arguments) {
        return new BroadcastMessage(event, Arrays.asList(arguments));
    }
}
