/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.engine.CookieConfig;
import io.socketio.jakarta.engine.CorsPolicy;
import io.socketio.jakarta.engine.HandlerThreads;
import io.socketio.jakarta.engine.HttpCompression;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.ParserChoice;
import io.socketio.jakarta.parser.StandardParser;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every option there is: the one list that loading, the log line and the documentation table are made of. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are lambdas without state
enum ConfigOption {
    ENABLED("enabled", Types.BOOL, "", (d, v) -> d.enabled(ConfigValues.bool(v)), c -> "true"),
    PATH(
            "path",
            "path below the application",
            "path",
            (d, v) -> d.engine.path(v),
            c -> c.engine().path()),
    ADD_TRAILING_SLASH(
            "add-trailing-slash",
            Types.BOOL,
            "addTrailingSlash",
            (d, v) -> d.engine.addTrailingSlash(ConfigValues.bool(v)),
            c -> text(c.engine().addTrailingSlash())),
    TRANSPORTS(
            "transports",
            "list of polling, websocket",
            "transports",
            (d, v) -> d.engine.transports(ConfigValues.transports(v)),
            c -> c.engine().transports().stream().map(TransportType::wireName).collect(Collectors.joining(","))),
    ALLOW_UPGRADES(
            "allow-upgrades",
            Types.BOOL,
            "allowUpgrades",
            (d, v) -> d.engine.allowUpgrades(ConfigValues.bool(v)),
            c -> text(c.engine().allowUpgrades())),
    ALLOW_EIO3(
            "allow-eio3",
            Types.BOOL,
            "allowEIO3",
            (d, v) -> d.engine.allowEio3(ConfigValues.bool(v)),
            c -> text(c.engine().allowEio3())),
    PER_MESSAGE_DEFLATE(
            "per-message-deflate",
            Types.BOOL,
            "perMessageDeflate",
            (d, v) -> d.engine.perMessageDeflate(ConfigValues.bool(v)),
            c -> text(c.engine().perMessageDeflate())),
    PING_INTERVAL(
            "ping-interval",
            Types.DURATION,
            "pingInterval",
            (d, v) -> d.engine.pingInterval(ConfigValues.duration(v)),
            c -> text(c.engine().pingInterval())),
    PING_TIMEOUT(
            "ping-timeout",
            Types.DURATION,
            "pingTimeout",
            (d, v) -> d.engine.pingTimeout(ConfigValues.duration(v)),
            c -> text(c.engine().pingTimeout())),
    UPGRADE_TIMEOUT(
            "upgrade-timeout",
            Types.DURATION,
            "upgradeTimeout",
            (d, v) -> d.engine.upgradeTimeout(ConfigValues.duration(v)),
            c -> text(c.engine().upgradeTimeout())),
    SEND_TIMEOUT(
            "send-timeout",
            Types.DURATION,
            "",
            (d, v) -> d.engine.sendTimeout(ConfigValues.duration(v)),
            c -> text(c.engine().sendTimeout())),
    CONNECT_TIMEOUT(
            "connect-timeout",
            Types.DURATION,
            "connectTimeout",
            (d, v) -> d.server.connectTimeout(ConfigValues.duration(v)),
            c -> text(c.connectTimeout())),
    ACK_TIMEOUT(
            "ack-timeout",
            Types.DURATION,
            "",
            (d, v) -> d.server.ackTimeout(ConfigValues.duration(v)),
            c -> text(c.ackTimeout())),
    SLOW_HANDLER_THRESHOLD(
            "slow-handler-threshold",
            Types.DURATION,
            "",
            (d, v) -> d.server.slowHandlerThreshold(ConfigValues.duration(v)),
            c -> text(c.slowHandlerThreshold())),
    DRAIN_TIMEOUT(
            "drain-timeout",
            Types.DURATION,
            "",
            (d, v) -> d.server.drainTimeout(ConfigValues.duration(v)),
            c -> text(c.drainTimeout())),
    MAX_PAYLOAD(
            "max-payload",
            Types.BYTES,
            "maxHttpBufferSize",
            (d, v) -> d.engine.maxPayloadBytes(ConfigValues.integer(v)),
            c -> text(c.engine().maxPayloadBytes())),
    HTTP_COMPRESSION_ENABLED(
            "http-compression.enabled",
            Types.BOOL,
            "httpCompression",
            (d, v) -> d.compressionEnabled = ConfigValues.bool(v),
            c -> text(c.engine().httpCompression().isPresent())),
    HTTP_COMPRESSION_THRESHOLD(
            "http-compression.threshold",
            Types.BYTES,
            "httpCompression.threshold",
            (d, v) -> d.compression(new HttpCompression(ConfigValues.integer(v))),
            c -> text(compression(c).thresholdBytes())),
    INITIAL_PACKET(
            "initial-packet",
            Types.TEXT,
            "initialPacket",
            (d, v) -> d.engine.initialPacket(v),
            c -> text(c.engine().initialPacket())),
    ROLES(
            "roles",
            "list of names",
            "",
            (d, v) -> d.engine.roles(ConfigValues.list(v)),
            c -> text(c.engine().roles())),
    HTTP_SESSION_POLICY(
            "http-session-policy",
            "ignore or disconnect",
            "",
            (d, v) -> d.engine.httpSessionPolicy(ConfigValues.httpSessionPolicy(v)),
            c -> c.engine().httpSessionPolicy().name().toLowerCase(Locale.ROOT)),
    MAX_QUEUED_PACKETS(
            "max-queued-packets",
            Types.COUNT,
            "",
            (d, v) -> d.engine.maxQueuedPackets(ConfigValues.integer(v)),
            c -> text(c.engine().maxQueuedPackets())),
    MAX_QUEUED_BYTES(
            "max-queued-bytes",
            Types.BYTES,
            "",
            (d, v) -> d.engine.maxQueuedBytes(ConfigValues.integer(v)),
            c -> text(c.engine().maxQueuedBytes())),
    MAX_ATTACHMENTS(
            "max-attachments",
            Types.COUNT,
            "",
            (d, v) -> d.server.maxAttachments(ConfigValues.integer(v)),
            c -> text(c.maxAttachments())),
    MAX_PACKET_BYTES(
            "max-packet-bytes",
            Types.BYTES,
            "",
            (d, v) -> d.server.maxPacketBytes(ConfigValues.integer(v)),
            c -> text(c.maxPacketBytes())),
    ATTACHMENT_TIMEOUT(
            "attachment-timeout",
            Types.DURATION,
            "",
            (d, v) -> d.server.attachmentTimeout(ConfigValues.duration(v)),
            c -> text(c.attachmentTimeout())),
    PARSER(
            "parser",
            "default or msgpack",
            "parser",
            (d, v) -> d.server.parser(ConfigValues.parser(v)),
            c -> text(c.parser())),
    THREADS(
            "threads",
            "worker, managed or virtual",
            "",
            (d, v) -> d.engine.threads(ConfigValues.threads(v)),
            c -> text(c.engine().threads())),
    SERVE_CLIENT(
            "serve-client",
            Types.BOOL,
            "serveClient",
            (d, v) -> d.server.serveClient(ConfigValues.bool(v)),
            c -> text(c.serveClient())),
    CLEANUP_EMPTY_CHILD_NAMESPACES(
            "cleanup-empty-child-namespaces",
            Types.BOOL,
            "cleanupEmptyChildNamespaces",
            (d, v) -> d.server.cleanupEmptyChildNamespaces(ConfigValues.bool(v)),
            c -> text(c.cleanupEmptyChildNamespaces())),
    MAX_DYNAMIC_NAMESPACES(
            "max-dynamic-namespaces",
            Types.COUNT,
            "",
            (d, v) -> d.server.maxDynamicNamespaces(ConfigValues.integer(v)),
            c -> text(c.maxDynamicNamespaces())),
    MAX_NAMESPACES_PER_CLIENT(
            "max-namespaces-per-client",
            Types.COUNT,
            "",
            (d, v) -> d.server.maxNamespacesPerClient(ConfigValues.integer(v)),
            c -> text(c.maxNamespacesPerClient())),
    RECOVERY_ENABLED(
            "connection-state-recovery.enabled",
            Types.BOOL,
            "connectionStateRecovery",
            (d, v) -> d.recoveryEnabled = ConfigValues.bool(v),
            c -> text(c.connectionStateRecovery().isPresent())),
    RECOVERY_DURATION(
            "connection-state-recovery.max-disconnection-duration",
            Types.DURATION,
            "connectionStateRecovery.maxDisconnectionDuration",
            (d, v) -> d.recovery(r -> r.withMaxDisconnectionDuration(ConfigValues.duration(v))),
            c -> text(recovery(c).maxDisconnectionDuration())),
    RECOVERY_SKIP_MIDDLEWARES(
            "connection-state-recovery.skip-middlewares",
            Types.BOOL,
            "connectionStateRecovery.skipMiddlewares",
            (d, v) -> d.recovery(r -> r.withSkipMiddlewares(ConfigValues.bool(v))),
            c -> text(recovery(c).skipMiddlewares())),
    RECOVERY_MAX_PACKETS(
            "connection-state-recovery.max-packets",
            Types.COUNT,
            "",
            (d, v) -> d.recovery(r -> r.withMaxPackets(ConfigValues.integer(v))),
            c -> text(recovery(c).maxPackets())),
    RECOVERY_MAX_BYTES(
            "connection-state-recovery.max-bytes",
            Types.BYTES,
            "",
            (d, v) -> d.recovery(r -> r.withMaxBytes(ConfigValues.integer(v))),
            c -> text(recovery(c).maxBytes())),
    RECOVERY_MAX_SOCKETS(
            "connection-state-recovery.max-sockets",
            Types.COUNT,
            "",
            (d, v) -> d.recovery(r -> r.withMaxSockets(ConfigValues.integer(v))),
            c -> text(recovery(c).maxSockets())),
    COOKIE_ENABLED(
            "cookie.enabled",
            Types.BOOL,
            "cookie",
            (d, v) -> d.cookieEnabled(ConfigValues.bool(v)),
            c -> text(c.engine().cookie().isPresent())),
    COOKIE_NAME(
            "cookie.name",
            "HTTP token",
            "cookie.name",
            (d, v) -> d.cookie(c -> c.withName(v)),
            c -> cookie(c).name()),
    COOKIE_PATH(
            "cookie.path",
            Types.TEXT,
            "cookie.path",
            (d, v) -> d.cookie(c -> c.withPath(v)),
            c -> text(cookie(c).path())),
    COOKIE_DOMAIN(
            "cookie.domain",
            Types.TEXT,
            "cookie.domain",
            (d, v) -> d.cookie(c -> c.withDomain(v)),
            c -> text(cookie(c).domain())),
    COOKIE_MAX_AGE(
            "cookie.max-age",
            Types.DURATION,
            "cookie.maxAge",
            (d, v) -> d.cookie(c -> c.withMaxAge(ConfigValues.duration(v))),
            c -> text(cookie(c).maxAge())),
    COOKIE_HTTP_ONLY(
            "cookie.http-only",
            Types.BOOL,
            "cookie.httpOnly",
            (d, v) -> d.cookie(c -> c.withHttpOnly(ConfigValues.bool(v))),
            c -> text(cookie(c).httpOnly())),
    COOKIE_SECURE(
            "cookie.secure",
            Types.BOOL,
            "cookie.secure",
            (d, v) -> d.cookie(c -> c.withSecure(ConfigValues.bool(v))),
            c -> text(cookie(c).secure())),
    COOKIE_SAME_SITE(
            "cookie.same-site",
            "strict, lax or none",
            "cookie.sameSite",
            (d, v) -> d.cookie(c -> c.withSameSite(ConfigValues.sameSite(v))),
            c -> cookie(c)
                    .sameSite()
                    .map(s -> s.wireText().toLowerCase(Locale.ROOT))
                    .orElse("")),
    CORS_ORIGINS(
            "cors.origins",
            "list of origins, or *",
            "cors.origin",
            (d, v) -> d.origins = Set.copyOf(ConfigValues.list(v)),
            c -> text(cors(c).origins())),
    CORS_ORIGIN_PATTERNS(
            "cors.origin-patterns",
            "list of regular expressions, by spaces",
            "cors.origin",
            (d, v) -> d.cors(c -> c.withOriginPatterns(ConfigValues.patterns(v))),
            c -> cors(c).originPatterns().stream().map(Pattern::pattern).collect(Collectors.joining(" "))),
    CORS_CREDENTIALS(
            "cors.credentials",
            Types.BOOL,
            "cors.credentials",
            (d, v) -> d.credentials = ConfigValues.bool(v),
            c -> text(cors(c).credentials())),
    CORS_METHODS(
            "cors.methods",
            "list of methods",
            "cors.methods",
            (d, v) -> d.cors(c -> c.withMethods(ConfigValues.list(v))),
            c -> String.join(",", cors(c).methods())),
    CORS_ALLOWED_HEADERS(
            "cors.allowed-headers",
            "list of headers",
            "cors.allowedHeaders",
            (d, v) -> d.cors(c -> c.withAllowedHeaders(ConfigValues.list(v))),
            c -> text(cors(c).allowedHeaders())),
    CORS_EXPOSED_HEADERS(
            "cors.exposed-headers",
            "list of headers",
            "cors.exposedHeaders",
            (d, v) -> d.cors(c -> c.withExposedHeaders(ConfigValues.list(v))),
            c -> text(cors(c).exposedHeaders())),
    CORS_MAX_AGE(
            "cors.max-age",
            Types.DURATION,
            "cors.maxAge",
            (d, v) -> d.cors(c -> c.withMaxAge(ConfigValues.duration(v))),
            c -> text(cors(c).maxAge())),
    CORS_SUCCESS_STATUS(
            "cors.success-status",
            "HTTP status",
            "cors.optionsSuccessStatus",
            (d, v) -> d.cors(c -> c.withSuccessStatus(ConfigValues.integer(v))),
            c -> text(cors(c).successStatus()));

    /** The types most options have. */
    private static final class Types {
        static final String BOOL = "true or false";
        static final String DURATION = "duration (PT25S or milliseconds)";
        static final String BYTES = "bytes";
        static final String COUNT = "whole number";
        static final String TEXT = "text";
    }

    private final String key;
    private final String type;
    private final String officialOption;
    private final BiConsumer<ConfigDraft, String> setter;
    private final Function<SocketIoConfig, String> getter;

    ConfigOption(
            String key,
            String type,
            String officialOption,
            BiConsumer<ConfigDraft, String> setter,
            Function<SocketIoConfig, String> getter) {
        this.key = key;
        this.type = type;
        this.officialOption = officialOption;
        this.setter = setter;
        this.getter = getter;
    }

    String key() {
        return key;
    }

    ConfigKey describe() {
        return new ConfigKey(key, type, valueIn(SocketIoConfig.defaults()), officialOption);
    }

    /** Applies a value that was configured. */
    void apply(ConfigDraft draft, String value) {
        setter.accept(draft, value.strip());
    }

    /** The value a configuration holds, as it would be configured. */
    String valueIn(SocketIoConfig config) {
        return getter.apply(config);
    }

    /** Whether the log line leaves it out: a detail of something that is off. */
    boolean isIdleIn(SocketIoConfig config) {
        return (key.startsWith("cookie.")
                        && this != COOKIE_ENABLED
                        && config.engine().cookie().isEmpty())
                || (this == HTTP_COMPRESSION_THRESHOLD
                        && config.engine().httpCompression().isEmpty())
                || (this == INITIAL_PACKET && config.engine().initialPacket().isEmpty())
                || (this == ROLES && config.engine().roles().isEmpty())
                || (key.startsWith("connection-state-recovery.")
                        && this != RECOVERY_ENABLED
                        && config.connectionStateRecovery().isEmpty())
                || (key.startsWith("cors.")
                        && this != CORS_ORIGINS
                        && !config.engine().cors().isEnabled());
    }

    private static CookieConfig cookie(SocketIoConfig config) {
        return config.engine().cookie().orElseGet(CookieConfig::defaults);
    }

    private static ConnectionStateRecovery recovery(SocketIoConfig config) {
        return config.connectionStateRecovery().orElseGet(ConnectionStateRecovery::defaults);
    }

    private static HttpCompression compression(SocketIoConfig config) {
        return config.engine().httpCompression().orElseGet(HttpCompression::defaults);
    }

    private static CorsPolicy cors(SocketIoConfig config) {
        return config.engine().cors();
    }

    private static String text(ParserChoice choice) {
        return choice instanceof StandardParser standard
                ? standard.name().toLowerCase(Locale.ROOT)
                : choice.getClass().getName();
    }

    private static String text(HandlerThreads threads) {
        return threads instanceof HandlerThreads.Given given
                ? given.executor().getClass().getName()
                : threads.toString().toLowerCase(Locale.ROOT);
    }

    private static String text(boolean value) {
        return Boolean.toString(value);
    }

    private static String text(int value) {
        return Integer.toString(value);
    }

    private static String text(Duration value) {
        return value.toString();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String text(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(","));
    }
}
