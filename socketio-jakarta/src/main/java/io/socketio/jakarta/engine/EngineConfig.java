/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The options of an Engine.IO server. Immutable; defaults are the reference server's, except that queues are bounded
 * and other origins are kept out.
 */
public final class EngineConfig {
    private final String path;
    private final Set<TransportType> transports;
    private final boolean allowUpgrades;
    private final boolean allowEio3;
    private final boolean perMessageDeflate;
    private final Duration pingInterval;
    private final Duration pingTimeout;
    private final Duration upgradeTimeout;
    private final Duration sendTimeout;
    private final int maxPayloadBytes;
    private final int maxQueuedPackets;
    private final int maxQueuedBytes;
    private final Optional<CookieConfig> cookie;
    private final CorsPolicy cors;
    private final HandshakeFilter handshakeFilter;
    private final boolean addTrailingSlash;
    private final Optional<HttpCompression> httpCompression;
    private final HeaderHook initialHeaders;
    private final HeaderHook headers;
    private final Optional<SessionIdGenerator> idGenerator;
    private final Optional<String> initialPacket;
    private final Set<String> roles;
    private final HttpSessionPolicy httpSessionPolicy;
    private final HandlerThreads threads;

    private EngineConfig(Builder builder) {
        this.path = builder.path;
        this.transports = Collections.unmodifiableSet(EnumSet.copyOf(builder.transports));
        this.allowUpgrades = builder.allowUpgrades;
        this.allowEio3 = builder.allowEio3;
        this.perMessageDeflate = builder.perMessageDeflate;
        this.pingInterval = builder.pingInterval;
        this.pingTimeout = builder.pingTimeout;
        this.upgradeTimeout = builder.upgradeTimeout;
        this.sendTimeout = builder.sendTimeout;
        this.maxPayloadBytes = builder.maxPayloadBytes;
        this.maxQueuedPackets = builder.maxQueuedPackets;
        this.maxQueuedBytes = builder.maxQueuedBytes;
        this.cookie = builder.cookie;
        this.cors = builder.cors;
        this.handshakeFilter = builder.handshakeFilter;
        this.addTrailingSlash = builder.addTrailingSlash;
        this.httpCompression = builder.httpCompression;
        this.initialHeaders = builder.initialHeaders;
        this.headers = builder.headers;
        this.idGenerator = builder.idGenerator;
        this.initialPacket = builder.initialPacket;
        this.roles = builder.roles;
        this.httpSessionPolicy = builder.httpSessionPolicy;
        this.threads = builder.threads;
    }

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds these options. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.path = path;
        builder.transports = EnumSet.copyOf(transports);
        builder.allowUpgrades = allowUpgrades;
        builder.allowEio3 = allowEio3;
        builder.perMessageDeflate = perMessageDeflate;
        builder.pingInterval = pingInterval;
        builder.pingTimeout = pingTimeout;
        builder.upgradeTimeout = upgradeTimeout;
        builder.sendTimeout = sendTimeout;
        builder.maxPayloadBytes = maxPayloadBytes;
        builder.maxQueuedPackets = maxQueuedPackets;
        builder.maxQueuedBytes = maxQueuedBytes;
        builder.cookie = cookie;
        builder.cors = cors;
        builder.handshakeFilter = handshakeFilter;
        builder.addTrailingSlash = addTrailingSlash;
        builder.httpCompression = httpCompression;
        builder.initialHeaders = initialHeaders;
        builder.headers = headers;
        builder.idGenerator = idGenerator;
        builder.initialPacket = initialPacket;
        builder.roles = roles;
        builder.httpSessionPolicy = httpSessionPolicy;
        builder.threads = threads;
        return builder;
    }

    /**
     * Where the server listens, below the application's context path and without a trailing slash. {@code path},
     * default {@code /engine.io} ({@code /socket.io} for a Socket.IO server).
     */
    public String path() {
        return path;
    }

    /** The transports clients may use. {@code transports}, default both. */
    public Set<TransportType> transports() {
        return transports;
    }

    /** Whether a polling session may become a WebSocket session. {@code allow-upgrades}, default {@code true}. */
    public boolean allowUpgrades() {
        return allowUpgrades;
    }

    /**
     * Whether clients of revision 3 of the protocol are served too, those of Socket.IO 1 and 2. {@code allow-eio3},
     * default {@code false}.
     *
     * <p>Such clients derive the public id of their Socket.IO sockets from the session id, so with them {@link
     * EngineSession#id()} is <em>not</em> a secret: whoever learns {@code socket.id()} can send and receive in that client's
     * place. Do not show the ids of these clients to others.
     */
    public boolean allowEio3() {
        return allowEio3;
    }

    /**
     * Whether WebSocket messages are compressed for clients that offer {@code permessage-deflate} (RFC 7692).
     * {@code per-message-deflate}, default {@code false}. It needs a container with that extension, such as Tomcat and
     * Jetty; these compress every message, whatever its size. Limits apply to messages as they are after decompression.
     */
    public boolean perMessageDeflate() {
        return perMessageDeflate;
    }

    /** Time between a client's answer to a heartbeat and the next heartbeat. {@code ping-interval}, default 25 s. */
    public Duration pingInterval() {
        return pingInterval;
    }

    /** How long a client may take to answer a heartbeat. {@code ping-timeout}, default 20 s. */
    public Duration pingTimeout() {
        return pingTimeout;
    }

    /** How long an upgrade may take before its WebSocket is closed. {@code upgrade-timeout}, default 10 s. */
    public Duration upgradeTimeout() {
        return upgradeTimeout;
    }

    /**
     * How long one WebSocket send may take before the session is closed as a stalled one. {@code send-timeout},
     * default 30 s; the reference server has no such limit and no container has one by default.
     */
    public Duration sendTimeout() {
        return sendTimeout;
    }

    /**
     * Maximum size of one polling request body or WebSocket message, in bytes, before decoding. {@code max-payload},
     * default 1 000 000. A larger polling request is answered with 413; a larger WebSocket message closes the session.
     */
    public int maxPayloadBytes() {
        return maxPayloadBytes;
    }

    /**
     * How many packets may wait for one client. {@code max-queued-packets}, default 32 768. A session that would
     * exceed it is closed. The reference server has no such limit.
     */
    public int maxQueuedPackets() {
        return maxQueuedPackets;
    }

    /**
     * How many bytes may wait for one client (UTF-16 length of text, length of binary). {@code max-queued-bytes},
     * default 16 777 216. A session that would exceed it is closed; one packet alone may be larger.
     */
    public int maxQueuedBytes() {
        return maxQueuedBytes;
    }

    /** The cookie of the polling handshake for sticky load balancers. {@code cookie.*}, default none. */
    public Optional<CookieConfig> cookie() {
        return cookie;
    }

    /** Which other origins may use this server. {@code cors.*}, default none. */
    public CorsPolicy cors() {
        return cors;
    }

    /** Asked before each session is opened, {@code allowRequest} of the reference server. Default: all are accepted. */
    public HandshakeFilter handshakeFilter() {
        return handshakeFilter;
    }

    /**
     * Whether the path is served with a trailing slash only, as clients ask for it. {@code add-trailing-slash}, default
     * {@code true}; without it the bare path is served too.
     */
    public boolean addTrailingSlash() {
        return addTrailingSlash;
    }

    /** Which threads run handlers. {@code threads}, default {@link HandlerThreads.Standard#WORKER}. */
    public HandlerThreads threads() {
        return threads;
    }

    /** How replies to polls are compressed. {@code http-compression.*}, default from 1024 bytes; empty for never. */
    public Optional<HttpCompression> httpCompression() {
        return httpCompression;
    }

    /**
     * Adds headers to the first reply of each session, that of the polling handshake or the 101. {@code initial_headers}
     * of the reference server. Default: none.
     */
    public HeaderHook initialHeaders() {
        return initialHeaders;
    }

    /**
     * Adds headers to the replies to a session's handshake, polls and posts and to every 101; not to refusals. {@code
     * headers} of the reference server. Default: none.
     */
    public HeaderHook headers() {
        return headers;
    }

    /** Chooses session ids, {@code generateId} of the reference server. Default empty: 120 random bits. */
    public Optional<SessionIdGenerator> idGenerator() {
        return idGenerator;
    }

    /** A text message that every client receives right after the handshake. {@code initial-packet}, default none. */
    public Optional<String> initialPacket() {
        return initialPacket;
    }

    /**
     * The roles that the container is asked about at each handshake, because it cannot list those of a user. {@code
     * roles}, default none; {@link EngineServer#declareRoles} and the security annotations of CDI handlers add to them.
     */
    public Set<String> roles() {
        return roles;
    }

    /** What the end of the user's HTTP session means. {@code http-session-policy}, default {@code ignore}. */
    public HttpSessionPolicy httpSessionPolicy() {
        return httpSessionPolicy;
    }

    /** Collects options and checks each. Not thread-safe. */
    public static final class Builder {
        private String path = "/engine.io";
        private Set<TransportType> transports = EnumSet.allOf(TransportType.class);
        private boolean allowUpgrades = true;
        private boolean allowEio3;
        private boolean perMessageDeflate;
        private Duration pingInterval = Duration.ofSeconds(25);
        private Duration pingTimeout = Duration.ofSeconds(20);
        private Duration upgradeTimeout = Duration.ofSeconds(10);
        private Duration sendTimeout = Duration.ofSeconds(30);
        private int maxPayloadBytes = 1_000_000;
        private int maxQueuedPackets = 32_768;
        private int maxQueuedBytes = 16 * 1024 * 1024;
        private Optional<CookieConfig> cookie = Optional.empty();
        private CorsPolicy cors = CorsPolicy.sameOrigin();
        private HandshakeFilter handshakeFilter = request -> HandshakeFilter.Decision.accept();
        private boolean addTrailingSlash = true;
        private HandlerThreads threads = HandlerThreads.Standard.WORKER;
        private Optional<HttpCompression> httpCompression = Optional.of(HttpCompression.defaults());
        private HeaderHook initialHeaders = HeaderHook.NONE;
        private HeaderHook headers = HeaderHook.NONE;
        private Optional<SessionIdGenerator> idGenerator = Optional.empty();
        private Optional<String> initialPacket = Optional.empty();
        private Set<String> roles = Set.of();
        private HttpSessionPolicy httpSessionPolicy = HttpSessionPolicy.IGNORE;

        private Builder() {}

        /** Sets {@link EngineConfig#path()}: starts with a slash, a trailing one is removed, not the root. */
        public Builder path(String value) {
            String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            if (!trimmed.startsWith("/") || trimmed.contains("*") || trimmed.contains("?")) {
                throw new IllegalArgumentException(
                        "path must start with / and name a folder below the root, such as /socket.io, was " + value);
            }
            this.path = trimmed;
            return this;
        }

        /** Sets {@link EngineConfig#transports()}; at least one. */
        public Builder transports(Collection<TransportType> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("transports must name at least one of polling, websocket");
            }
            this.transports = EnumSet.copyOf(values);
            return this;
        }

        /** Sets {@link EngineConfig#allowUpgrades()}. */
        public Builder allowUpgrades(boolean allow) {
            this.allowUpgrades = allow;
            return this;
        }

        /** Sets {@link EngineConfig#allowEio3()}. */
        public Builder allowEio3(boolean allow) {
            this.allowEio3 = allow;
            return this;
        }

        /** Sets {@link EngineConfig#perMessageDeflate()}. */
        public Builder perMessageDeflate(boolean compress) {
            this.perMessageDeflate = compress;
            return this;
        }

        /** Sets {@link EngineConfig#pingInterval()}; greater than zero. */
        public Builder pingInterval(Duration value) {
            this.pingInterval = requirePositive("ping-interval", value);
            return this;
        }

        /** Sets {@link EngineConfig#pingTimeout()}; greater than zero. */
        public Builder pingTimeout(Duration value) {
            this.pingTimeout = requirePositive("ping-timeout", value);
            return this;
        }

        /** Sets {@link EngineConfig#upgradeTimeout()}; greater than zero. */
        public Builder upgradeTimeout(Duration value) {
            this.upgradeTimeout = requirePositive("upgrade-timeout", value);
            return this;
        }

        /** Sets {@link EngineConfig#sendTimeout()}; greater than zero. */
        public Builder sendTimeout(Duration value) {
            this.sendTimeout = requirePositive("send-timeout", value);
            return this;
        }

        /** Sets {@link EngineConfig#maxPayloadBytes()}; at least 1. */
        public Builder maxPayloadBytes(int value) {
            this.maxPayloadBytes = requirePositive("max-payload", value);
            return this;
        }

        /** Sets {@link EngineConfig#maxQueuedPackets()}; at least 1. */
        public Builder maxQueuedPackets(int value) {
            this.maxQueuedPackets = requirePositive("max-queued-packets", value);
            return this;
        }

        /** Sets {@link EngineConfig#maxQueuedBytes()}; at least 1. */
        public Builder maxQueuedBytes(int value) {
            this.maxQueuedBytes = requirePositive("max-queued-bytes", value);
            return this;
        }

        /** Sets {@link EngineConfig#cookie()}. */
        public Builder cookie(CookieConfig value) {
            this.cookie = Optional.of(value);
            return this;
        }

        /** Takes the cookie away again. */
        public Builder withoutCookie() {
            this.cookie = Optional.empty();
            return this;
        }

        /** Sets {@link EngineConfig#cors()}. */
        public Builder cors(CorsPolicy value) {
            this.cors = value;
            return this;
        }

        /** Sets {@link EngineConfig#handshakeFilter()}. */
        public Builder handshakeFilter(HandshakeFilter value) {
            this.handshakeFilter = value;
            return this;
        }

        /** Sets {@link EngineConfig#addTrailingSlash()}. */
        public Builder addTrailingSlash(boolean add) {
            this.addTrailingSlash = add;
            return this;
        }

        /** Sets {@link EngineConfig#threads()}. */
        public Builder threads(HandlerThreads choice) {
            this.threads = choice;
            return this;
        }

        /** Sets {@link EngineConfig#threads()} to an executor of the application's, as in {@link HandlerThreads.Given}. */
        public Builder executor(Executor executor) {
            return threads(new HandlerThreads.Given(executor));
        }

        /** Sets {@link EngineConfig#httpCompression()}. */
        public Builder httpCompression(HttpCompression value) {
            this.httpCompression = Optional.of(value);
            return this;
        }

        /** Switches {@link EngineConfig#httpCompression()} off. */
        public Builder withoutHttpCompression() {
            this.httpCompression = Optional.empty();
            return this;
        }

        /** Sets {@link EngineConfig#initialHeaders()}. */
        public Builder initialHeaders(HeaderHook value) {
            this.initialHeaders = value;
            return this;
        }

        /** Sets {@link EngineConfig#headers()}. */
        public Builder headers(HeaderHook value) {
            this.headers = value;
            return this;
        }

        /** Sets {@link EngineConfig#idGenerator()}. */
        public Builder idGenerator(SessionIdGenerator value) {
            this.idGenerator = Optional.of(value);
            return this;
        }

        /** Sets {@link EngineConfig#initialPacket()}. */
        public Builder initialPacket(String value) {
            this.initialPacket = Optional.of(value);
            return this;
        }

        /** Sets {@link EngineConfig#roles()}; no blank names. */
        public Builder roles(Collection<String> names) {
            if (names.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("roles must not be blank, were " + names);
            }
            this.roles = Set.copyOf(names);
            return this;
        }

        /** Sets {@link EngineConfig#httpSessionPolicy()}. */
        public Builder httpSessionPolicy(HttpSessionPolicy value) {
            this.httpSessionPolicy = value;
            return this;
        }

        /** The configuration. */
        public EngineConfig build() {
            return new EngineConfig(this);
        }

        private static Duration requirePositive(String key, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(key + " must be greater than zero, was " + value);
            }
            return value;
        }

        private static int requirePositive(String key, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(key + " must be at least 1, was " + value);
            }
            return value;
        }
    }
}
