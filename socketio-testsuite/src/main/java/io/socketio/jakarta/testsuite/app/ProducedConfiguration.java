/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.time.Duration;

/** The application's own configuration of its server and of JSON-B. */
@Dependent
public class ProducedConfiguration {
    /** For the container. */
    public ProducedConfiguration() {}

    /** What context parameters and the like change. */
    @Produces
    public SocketIoConfig config() {
        return SocketIoConfig.builder()
                .engine(engine -> engine.pingInterval(Duration.ofSeconds(12)).maxPayloadBytes(777_777))
                .build();
    }

    /** Names on the wire with underscores. */
    @Produces
    public JsonbConfig json() {
        return new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES);
    }
}
