/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.json.JsonCodec;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client was not let in: a middleware or {@code @OnConnect} method refused it, or the server its handshake. The
 * message is the one the client received.
 */
public final class ConnectErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object data;
    private final transient @Nullable JsonCodec json;

    ConnectErrorException(String message) {
        super(message);
        this.data = null;
        this.json = null;
    }

    ConnectErrorException(String message, @Nullable Object data, JsonCodec json) {
        super(message);
        this.data = data;
        this.json = json;
    }

    /**
     * What the server said besides the message.
     *
     * @return empty if it said nothing
     * @throws io.socketio.jakarta.json.JsonException if it does not fit the type
     */
    public <T> Optional<T> data(Class<T> type) {
        if (data == null || json == null) {
            return Optional.empty();
        }
        String text = json.write(data, new ArrayList<>());
        return Optional.ofNullable(json.read(text, type, new ArrayList<>())).map(type::cast);
    }
}
