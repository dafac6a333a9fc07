/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.adapter.AckAnswer;
import org.jspecify.annotations.Nullable;

/** What a client of this node answered to a broadcast, not yet bound. Immutable. */
record LocalAnswer(Arguments arguments) implements AckAnswer {

    @Override
    public @Nullable Object value() {
        return arguments.get(0, Object.class).orElse(null);
    }
}
