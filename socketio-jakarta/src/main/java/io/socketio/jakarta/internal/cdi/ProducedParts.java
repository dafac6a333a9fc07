/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.boot.JsonbCodecs;
import io.socketio.jakarta.internal.application.ApplicationParts;
import io.socketio.jakarta.json.JsonCodec;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The beans that shape the application's server: a {@link SocketIoConfig}, and a {@link JsonCodec}, {@code JsonbConfig}
 * or {@code Jsonb}, the first of these that there is. One for each deployment, used by its thread only.
 */
final class ProducedParts {
    private boolean isTaken;

    /** Looks the beans up. They live as long as the application. */
    ApplicationParts take(BeanManager beans) {
        isTaken = true;
        return new ApplicationParts(
                find(beans, SocketIoConfig.class), find(beans, JsonCodec.class).or(() -> findJsonb(beans)));
    }

    /**
     * Makes sure that no bean is overlooked because the server was there before the CDI container.
     *
     * @throws IllegalStateException if one is
     */
    void requireTaken(BeanManager beans) {
        ApplicationParts late = isTaken ? ApplicationParts.NONE : take(beans);
        if (late.config().isPresent() || late.json().isPresent()) {
            throw new IllegalStateException(
                    "The beans for the configuration or the JSON of the Socket.IO server came too"
                            + " late: this container starts CDI after the server was mounted. Set socketio.enabled to false and"
                            + " mount the server in code, with SocketIo.mount and SocketIoConfig.builder()");
        }
    }

    // JSON-B may be absent, which is no reason to fail: nobody can have produced it then.
    private static Optional<JsonCodec> findJsonb(BeanManager beans) {
        try {
            return JsonbBeans.find(beans);
        } catch (NoClassDefFoundError noJsonb) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> find(BeanManager manager, Class<T> type) {
        Set<Bean<?>> beans = manager.getBeans(type);
        Bean<?> bean;
        try {
            bean = manager.resolve(beans);
        } catch (AmbiguousResolutionException e) {
            throw new SocketIoException(
                    "There are several beans of type " + type.getName() + " for the one Socket.IO server: "
                            + beans.stream().map(Bean::toString).collect(Collectors.joining(", "))
                            + ". Leave one, or make one an @Alternative with a @Priority",
                    e);
        }
        return Stream.ofNullable(bean)
                .map(found -> manager.getReference(found, type, manager.createCreationalContext(found)))
                .map(type::cast)
                .findFirst();
    }

    /** Loaded only where JSON-B is. */
    private static final class JsonbBeans {
        static Optional<JsonCodec> find(BeanManager beans) {
            return ProducedParts.find(beans, JsonbConfig.class)
                    .map(JsonbCodecs::of)
                    .or(() -> ProducedParts.find(beans, Jsonb.class).map(JsonbCodecs::of));
        }
    }
}
