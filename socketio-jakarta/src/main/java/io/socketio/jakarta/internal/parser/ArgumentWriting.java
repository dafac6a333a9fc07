/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.json.JsonException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes arguments one after the other and says which one was refused. Pure. */
public final class ArgumentWriting {
    private ArgumentWriting() {}

    /**
     * Writes the arguments of an event.
     *
     * @throws JsonException if one cannot be written; the message names the event, the position and the class
     */
    public static void ofEvent(
            String event, List<? extends @Nullable Object> arguments, Consumer<@Nullable Object> writer) {
        write(() -> "the event \"" + event + '"', arguments, writer);
    }

    /**
     * Writes the arguments of an acknowledgement.
     *
     * @throws JsonException if one cannot be written; the message names the position and the class
     */
    public static void ofAck(List<? extends @Nullable Object> arguments, Consumer<@Nullable Object> writer) {
        write(() -> "an acknowledgement", arguments, writer);
    }

    private static void write(
            Supplier<String> what, List<? extends @Nullable Object> arguments, Consumer<@Nullable Object> writer) {
        int index = 0;
        for (Object argument : arguments) {
            try {
                writer.accept(argument);
            } catch (JsonException e) {
                throw new JsonException(
                        "argument " + index + " of " + what.get() + ", " + typeOf(argument) + ", cannot be written: "
                                + e.getMessage(),
                        e);
            }
            index++;
        }
    }

    private static String typeOf(@Nullable Object argument) {
        return argument == null ? "null" : "of type " + argument.getClass().getTypeName();
    }
}
