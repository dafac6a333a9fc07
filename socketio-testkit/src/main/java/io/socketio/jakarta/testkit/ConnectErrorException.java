/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.json.JsonCodec;
import java.util.ArrayList;
import java.util.Map;
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
        this(message, null, null);
    }

    private ConnectErrorException(String message, @Nullable Object data, @Nullable JsonCodec json) {
        super(message);
        this.data = data;
        this.json = json;
    }

    /** The refusal in a CONNECT_ERROR packet: an object with a message and perhaps data, or a text. */
    static ConnectErrorException of(@Nullable Object refusal, JsonCodec json) {
        return refusal instanceof Map<?, ?> object
                ? new ConnectErrorException(String.valueOf(object.get("message")), object.get("data"), json)
                : new ConnectErrorException(String.valueOf(refusal));
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
