/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An event that a client has received. Thread-safe. */
public final class ReceivedEvent {
    private final String name;
    private final Arguments arguments;
    private final boolean isAckExpected;
    private final Consumer<List<@Nullable Object>> answer;

    ReceivedEvent(String name, Arguments arguments, boolean isAckExpected, Consumer<List<@Nullable Object>> answer) {
        this.name = name;
        this.arguments = arguments;
        this.isAckExpected = isAckExpected;
        this.answer = answer;
    }

    /** The event's name. */
    public String name() {
        return name;
    }

    /**
     * Its arguments. With connection state recovery the server adds the event's offset as the last one, as every client
     * sees it.
     */
    public Arguments arguments() {
        return arguments;
    }

    /** Whether the server waits for an answer. */
    public boolean isAckExpected() {
        return isAckExpected;
    }

    /**
     * Answers the event.
     *
     * @throws IllegalStateException if the server does not wait for an answer
     */
    public void acknowledge(@Nullable Object... values) {
        if (!isAckExpected) {
            throw new IllegalStateException("The server did not ask for an acknowledgement of " + this);
        }
        answer.accept(Arrays.asList(values));
    }

    /** The name and the arguments; without the values of members that are called {@code password}, {@code token} and so on. */
    @Override
    public String toString() {
        return "event \"" + name + "\" " + Journal.text(arguments.toList());
    }
}
