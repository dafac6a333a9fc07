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
import io.socketio.jakarta.engine.HttpCompression;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A configuration in the making. Not thread-safe; lives for one call of the loader, which applies keys to it in order. */
final class ConfigDraft {
    final SocketIoConfig.Builder server;
    final EngineConfig.Builder engine;
    private boolean enabled = true;
    private boolean cookieEnabled;
    private CookieConfig cookie;

    boolean recoveryEnabled;
    private ConnectionStateRecovery recovery;
    boolean compressionEnabled;
    private HttpCompression compression;
    // The two parts of the CORS policy that are only valid together.
    Set<String> origins;
    boolean credentials;
    private CorsPolicy cors;

    ConfigDraft(SocketIoConfig base) {
        this.server = base.toBuilder();
        this.engine = base.engine().toBuilder();
        this.cookieEnabled = base.engine().cookie().isPresent();
        this.cookie = base.engine().cookie().orElseGet(CookieConfig::defaults);
        this.recoveryEnabled = base.connectionStateRecovery().isPresent();
        this.recovery = base.connectionStateRecovery().orElseGet(ConnectionStateRecovery::defaults);
        this.compressionEnabled = base.engine().httpCompression().isPresent();
        this.compression = base.engine().httpCompression().orElseGet(HttpCompression::defaults);
        CorsPolicy policy = base.engine().cors();
        this.origins = policy.origins();
        this.credentials = policy.credentials();
        this.cors = policy.withCredentials(false);
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

    /** Changes a part of the CORS policy other than its list of origins and the credentials. */
    void cors(UnaryOperator<CorsPolicy> change) {
        cors = change.apply(cors);
    }

    /** Changes the compression of polls; its threshold may be configured, and is checked, while it is off. */
    void compression(HttpCompression value) {
        compression = value;
    }

    ConfigLoader.Loaded build() {
        engine.cors(cors.withOrigins(origins).withCredentials(credentials));
        if (compressionEnabled) {
            engine.httpCompression(compression);
        } else {
            engine.withoutHttpCompression();
        }
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
