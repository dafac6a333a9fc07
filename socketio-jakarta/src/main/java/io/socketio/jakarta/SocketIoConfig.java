/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.InMemoryAdapter;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.ParserChoice;
import io.socketio.jakarta.parser.StandardParser;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The options of a Socket.IO server. Immutable; every default is the reference server's unless the option says why not.
 *
 * <p>Each option is also a context parameter and a property of MicroProfile Config or, without that, an environment
 * variable and a system property, see the key in its description and the table in the documentation.
 */
public final class SocketIoConfig {
    /** The path of a Socket.IO server unless another one is configured. */
    public static final String DEFAULT_PATH = "/socket.io";

    private final EngineConfig engine;
    private final Duration connectTimeout;
    private final Duration ackTimeout;
    private final Duration slowHandlerThreshold;
    private final Duration drainTimeout;
    private final boolean serveClient;
    private final int maxAttachments;
    private final boolean cleanupEmptyChildNamespaces;
    private final int maxDynamicNamespaces;
    private final ParserChoice parser;
    private final Optional<ConnectionStateRecovery> connectionStateRecovery;
    private final OptionalInt maxPacketBytes;
    private final Duration attachmentTimeout;
    private final Adapter.Factory adapter;
    private final int maxNamespacesPerClient;
    private final Optional<JsonCodec> json;

    private SocketIoConfig(Builder builder) {
        this.engine = builder.engine;
        this.connectTimeout = builder.connectTimeout;
        this.ackTimeout = builder.ackTimeout;
        this.slowHandlerThreshold = builder.slowHandlerThreshold;
        this.drainTimeout = builder.drainTimeout;
        this.serveClient = builder.serveClient;
        this.maxAttachments = builder.maxAttachments;
        this.cleanupEmptyChildNamespaces = builder.cleanupEmptyChildNamespaces;
        this.maxDynamicNamespaces = builder.maxDynamicNamespaces;
        this.parser = builder.parser;
        this.connectionStateRecovery = builder.connectionStateRecovery;
        this.maxPacketBytes = builder.maxPacketBytes;
        this.attachmentTimeout = builder.attachmentTimeout;
        this.adapter = builder.adapter;
        this.maxNamespacesPerClient = builder.maxNamespacesPerClient;
        this.json = builder.json;
    }

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The configuration with every default. */
    public static SocketIoConfig defaults() {
        return builder().build();
    }

    /** A builder that holds these options. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.engine = engine;
        builder.connectTimeout = connectTimeout;
        builder.ackTimeout = ackTimeout;
        builder.slowHandlerThreshold = slowHandlerThreshold;
        builder.drainTimeout = drainTimeout;
        builder.serveClient = serveClient;
        builder.maxAttachments = maxAttachments;
        builder.cleanupEmptyChildNamespaces = cleanupEmptyChildNamespaces;
        builder.maxDynamicNamespaces = maxDynamicNamespaces;
        builder.parser = parser;
        builder.connectionStateRecovery = connectionStateRecovery;
        builder.maxPacketBytes = maxPacketBytes;
        builder.attachmentTimeout = attachmentTimeout;
        builder.adapter = adapter;
        builder.maxNamespacesPerClient = maxNamespacesPerClient;
        builder.json = json;
        return builder;
    }

    /** The options of the Engine.IO server underneath, its path included. */
    public EngineConfig engine() {
        return engine;
    }

    /** How long a session may go on without having joined a namespace. {@code connect-timeout}, default 45 s. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * How long an acknowledgement is waited for unless {@link Socket#timeout} says otherwise. {@code ack-timeout},
     * default 30 s; the reference server waits for ever, which keeps the memory of every answer that never comes.
     */
    public Duration ackTimeout() {
        return ackTimeout;
    }

    /**
     * How long a handler may run until it is logged with its name, its duration and what its thread does; again each time
     * that has doubled. {@code slow-handler-threshold}, default 10 s; zero logs nothing.
     */
    public Duration slowHandlerThreshold() {
        return slowHandlerThreshold;
    }

    /**
     * How long {@link SocketIoServer#close()} waits until clients have received what is queued for them, which takes
     * longer than a moment only for those that are slow or polling. {@code drain-timeout}, default 1 s; zero drops what
     * is queued.
     */
    public Duration drainTimeout() {
        return drainTimeout;
    }

    /** Whether the browser client is served below the path. {@code serve-client}, default {@code true}. */
    public boolean serveClient() {
        return serveClient;
    }

    /** Largest number of binary attachments in one packet. {@code max-attachments}, default 10, at least 1. */
    public int maxAttachments() {
        return maxAttachments;
    }

    /**
     * Whether a namespace that clients created is removed when the last one has left, {@code
     * cleanup-empty-child-namespaces}, default {@code false}.
     */
    public boolean cleanupEmptyChildNamespaces() {
        return cleanupEmptyChildNamespaces;
    }

    /**
     * How many namespaces clients may create, those counted that exist at the moment. {@code max-dynamic-namespaces},
     * default 10 000, at least 1. The reference server has no such limit.
     */
    public int maxDynamicNamespaces() {
        return maxDynamicNamespaces;
    }

    /**
     * The form of packets on the wire, the same as that of the clients. {@code parser}, default
     * {@link StandardParser#DEFAULT}.
     */
    public ParserChoice parser() {
        return parser;
    }

    /** How clients return after their connection broke. {@code connection-state-recovery.*}, default: not at all. */
    public Optional<ConnectionStateRecovery> connectionStateRecovery() {
        return connectionStateRecovery;
    }

    /**
     * Largest packet with attachments, its text and its attachments together, in bytes. {@code max-packet-bytes}, default
     * twice {@link EngineConfig#maxPayloadBytes()}, so that the greatest text and the greatest attachment fit; the
     * reference server lets every attachment be as large as a message. A larger one closes the session.
     */
    public int maxPacketBytes() {
        return maxPacketBytes.orElseGet(() -> (int) Math.min(Integer.MAX_VALUE, 2L * engine.maxPayloadBytes()));
    }

    /**
     * How long the next attachment of a packet may take, at most twice as long when the packets before it came in quick
     * succession. {@code attachment-timeout}, default 30 s; the reference server waits for ever. Then the session is
     * closed.
     */
    public Duration attachmentTimeout() {
        return attachmentTimeout;
    }

    /** What knows the rooms and picks recipients. Only in code, default {@link InMemoryAdapter}: one server is one node. */
    public Adapter.Factory adapter() {
        return adapter;
    }

    /**
     * How many namespaces one client may be in or on its way into. {@code max-namespaces-per-client}, default 1000, at
     * least 1. Beyond it is refused; the reference server has no such limit.
     */
    public int maxNamespacesPerClient() {
        return maxNamespacesPerClient;
    }

    /**
     * What converts event arguments to and from Java types. Only in code, default JSON-B with its default configuration,
     * or what the application provides as a CDI bean.
     */
    public Optional<JsonCodec> json() {
        return json;
    }

    /** Collects options. Not thread-safe. Each setter documents nothing the getter of the same name does not. */
    public static final class Builder {
        private EngineConfig engine = EngineConfig.builder().path(DEFAULT_PATH).build();
        private Duration connectTimeout = Duration.ofSeconds(45);
        private Duration ackTimeout = Duration.ofSeconds(30);
        private Duration slowHandlerThreshold = Duration.ofSeconds(10);
        private Duration drainTimeout = Duration.ofSeconds(1);
        private boolean serveClient = true;
        private int maxAttachments = 10;
        private boolean cleanupEmptyChildNamespaces;
        private int maxDynamicNamespaces = 10_000;
        private ParserChoice parser = StandardParser.DEFAULT;
        private Optional<ConnectionStateRecovery> connectionStateRecovery = Optional.empty();
        private OptionalInt maxPacketBytes = OptionalInt.empty();
        private Duration attachmentTimeout = Duration.ofSeconds(30);
        private Adapter.Factory adapter = (namespace, sockets) -> new InMemoryAdapter(sockets);
        private int maxNamespacesPerClient = 1000;
        private Optional<JsonCodec> json = Optional.empty();

        private Builder() {}

        /** Changes options of the Engine.IO server: {@code engine(e -> e.pingInterval(Duration.ofSeconds(10)))}. */
        public Builder engine(UnaryOperator<EngineConfig.Builder> change) {
            this.engine = change.apply(engine.toBuilder()).build();
            return this;
        }

        /** Sets {@link SocketIoConfig#connectTimeout()}; greater than zero. */
        public Builder connectTimeout(Duration limit) {
            this.connectTimeout = requirePositive("connect-timeout", limit);
            return this;
        }

        /** Sets {@link SocketIoConfig#ackTimeout()}; greater than zero. */
        public Builder ackTimeout(Duration limit) {
            this.ackTimeout = requirePositive("ack-timeout", limit);
            return this;
        }

        /** Sets {@link SocketIoConfig#slowHandlerThreshold()}; zero or greater. */
        public Builder slowHandlerThreshold(Duration threshold) {
            this.slowHandlerThreshold = requireNotNegative("slow-handler-threshold", threshold);
            return this;
        }

        /** Sets {@link SocketIoConfig#drainTimeout()}; zero or greater. */
        public Builder drainTimeout(Duration limit) {
            this.drainTimeout = requireNotNegative("drain-timeout", limit);
            return this;
        }

        /** Sets {@link SocketIoConfig#serveClient()}. */
        public Builder serveClient(boolean serve) {
            this.serveClient = serve;
            return this;
        }

        /** Sets {@link SocketIoConfig#maxAttachments()}. */
        public Builder maxAttachments(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("max-attachments must be at least 1, was " + count);
            }
            this.maxAttachments = count;
            return this;
        }

        /** Sets {@link SocketIoConfig#cleanupEmptyChildNamespaces()}. */
        public Builder cleanupEmptyChildNamespaces(boolean cleanup) {
            this.cleanupEmptyChildNamespaces = cleanup;
            return this;
        }

        /** Sets {@link SocketIoConfig#maxDynamicNamespaces()}. */
        public Builder maxDynamicNamespaces(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("max-dynamic-namespaces must be at least 1, was " + count);
            }
            this.maxDynamicNamespaces = count;
            return this;
        }

        /** Sets {@link SocketIoConfig#parser()}: a {@link StandardParser} or one of the application's own. */
        public Builder parser(ParserChoice choice) {
            this.parser = choice;
            return this;
        }

        /** Sets {@link SocketIoConfig#connectionStateRecovery()}. */
        public Builder connectionStateRecovery(ConnectionStateRecovery limits) {
            this.connectionStateRecovery = Optional.of(limits);
            return this;
        }

        /** Turns connection state recovery off again. */
        public Builder withoutConnectionStateRecovery() {
            this.connectionStateRecovery = Optional.empty();
            return this;
        }

        /** Sets {@link SocketIoConfig#maxPacketBytes()}; at least 1. */
        public Builder maxPacketBytes(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("max-packet-bytes must be at least 1, was " + bytes);
            }
            this.maxPacketBytes = OptionalInt.of(bytes);
            return this;
        }

        /** Sets {@link SocketIoConfig#attachmentTimeout()}; greater than zero. */
        public Builder attachmentTimeout(Duration limit) {
            this.attachmentTimeout = requirePositive("attachment-timeout", limit);
            return this;
        }

        /** Sets {@link SocketIoConfig#adapter()}; called once for each namespace when that is created. */
        public Builder adapter(Adapter.Factory factory) {
            this.adapter = factory;
            return this;
        }

        /** Sets {@link SocketIoConfig#maxNamespacesPerClient()}. */
        public Builder maxNamespacesPerClient(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("max-namespaces-per-client must be at least 1, was " + count);
            }
            this.maxNamespacesPerClient = count;
            return this;
        }

        /** Sets {@link SocketIoConfig#json()}; the server never closes it. */
        public Builder json(JsonCodec codec) {
            this.json = Optional.of(codec);
            return this;
        }

        /**
         * The configuration.
         *
         * @throws IllegalArgumentException if {@link EngineConfig#allowEio3()} is combined with another parser than the
         *     default one, which those clients speak
         */
        public SocketIoConfig build() {
            if (engine.allowEio3() && parser != StandardParser.DEFAULT) {
                throw new IllegalArgumentException("allow-eio3 needs the default parser, was " + parser);
            }
            return new SocketIoConfig(this);
        }

        private static Duration requireNotNegative(String key, Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException(key + " must not be negative, was " + value);
            }
            return value;
        }

        private static Duration requirePositive(String key, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(key + " must be greater than zero, was " + value);
            }
            return value;
        }
    }
}
