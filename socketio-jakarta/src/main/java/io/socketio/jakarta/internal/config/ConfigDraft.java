/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.engine.CookieConfig;
import io.socketio.jakarta.engine.CorsPolicy;
import io.socketio.jakarta.engine.EngineConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A configuration in the making. Not thread-safe; lives for one call of the loader, which applies keys to it in order. */
final class ConfigDraft {
    final SocketIoConfig.Builder server;
    final EngineConfig.Builder engine;
    private boolean enabled = true;
    private boolean cookieEnabled;
    private CookieConfig cookie;

    // The parts of the CORS policy: they are only valid together.
    boolean recoveryEnabled;
    private ConnectionStateRecovery recovery;
    Set<String> origins;
    boolean credentials;
    List<String> allowedHeaders;
    List<String> exposedHeaders;
    Optional<Duration> corsMaxAge;

    ConfigDraft(SocketIoConfig base) {
        this.server = base.toBuilder();
        this.engine = base.engine().toBuilder();
        this.cookieEnabled = base.engine().cookie().isPresent();
        this.cookie = base.engine().cookie().orElseGet(CookieConfig::defaults);
        this.recoveryEnabled = base.connectionStateRecovery().isPresent();
        this.recovery = base.connectionStateRecovery().orElseGet(ConnectionStateRecovery::defaults);
        CorsPolicy cors = base.engine().cors();
        this.origins = cors.origins();
        this.credentials = cors.credentials();
        this.allowedHeaders = cors.allowedHeaders();
        this.exposedHeaders = cors.exposedHeaders();
        this.corsMaxAge = cors.maxAge();
    }

    void enabled(boolean value) {
        this.enabled = value;
    }

    void cookieEnabled(boolean value) {
        this.cookieEnabled = value;
    }

    /** Changes the cookie; its details may be configured, and are checked, while it is off. */
    void cookie(UnaryOperator<CookieConfig> change) {
        cookie = change.apply(cookie);
    }

    /** Changes the limits of recovery; they may be configured, and are checked, while it is off. */
    void recovery(UnaryOperator<ConnectionStateRecovery> change) {
        recovery = change.apply(recovery);
    }

    ConfigLoader.Loaded build() {
        CorsPolicy cors = new CorsPolicy(origins, credentials, allowedHeaders, exposedHeaders, corsMaxAge);
        engine.cors(cors);
        if (cookieEnabled) {
            engine.cookie(cookie);
        } else {
            engine.withoutCookie();
        }
        if (recoveryEnabled) {
            server.connectionStateRecovery(recovery);
        } else {
            server.withoutConnectionStateRecovery();
        }
        EngineConfig engineConfig = engine.build();
        return new ConfigLoader.Loaded(
                enabled, server.engine(ignored -> engineConfig.toBuilder()).build());
    }
}
