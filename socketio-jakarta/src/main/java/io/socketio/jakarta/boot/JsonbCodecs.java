/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonCodec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * JSON-B as the application wants it, for {@link SocketIoConfig.Builder#json}:
 * {@code json(JsonbCodecs.of(new JsonbConfig().withNullValues(true)))}.
 *
 * <p>Plain values, collections and maps are written and read without JSON-B; its configuration is about records and
 * beans.
 */
@SuppressWarnings("exports") // an application that has no JSON-B is not to need its module
public final class JsonbCodecs {
    private static final Logger LOGGER = System.getLogger(JsonbCodecs.class.getName());

    private JsonbCodecs() {}

    /**
     * A codec with this configuration, and binary data at any depth of records and beans. The configuration is copied;
     * its own serializers and deserializers go before those of the library. What is made here is released when the
     * server that uses it is undeployed.
     *
     * @throws SocketIoException if there is no JSON-B provider
     */
    public static JsonCodec of(JsonbConfig config) {
        return orExplain(() -> new JsonbCodec(JsonProvider.provider(), config));
    }

    /**
     * A codec with a finished {@code Jsonb}, which is never closed here.
     *
     * <p>Nothing can be added to it, so binary data is an attachment only as an argument of its own and in collections
     * and maps. Inside records and beans it is written as that {@code Jsonb} does, as a list of numbers unless configured
     * otherwise, and what a client sends there is refused. Use {@link #of(JsonbConfig)} for attachments there too.
     *
     * @throws SocketIoException if there is no JSON-P provider
     */
    public static JsonCodec of(Jsonb jsonb) {
        LOGGER.log(
                Level.INFO,
                "A Jsonb of the application binds events: binary data inside records and beans is not sent as an"
                        + " attachment and not received. Provide a JsonbConfig instead of the Jsonb for that");
        return orExplain(() -> new JsonbCodec(JsonProvider.provider(), jsonb));
    }

    static JsonbCodec standard() {
        return orExplain(JsonbCodec::create);
    }

    // Whatever is missing, an API or a provider of it, the remedy is the same.
    private static JsonbCodec orExplain(Supplier<JsonbCodec> codec) {
        try {
            return codec.get();
        } catch (LinkageError | RuntimeException e) {
            throw new SocketIoException(
                    "No JSON-B provider was found: add one to the application, such as org.eclipse:yasson, or configure"
                            + " another JsonCodec",
                    e);
        }
    }
}
