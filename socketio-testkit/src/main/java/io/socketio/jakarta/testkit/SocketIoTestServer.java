/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server for tests, as a JUnit extension: in a static field annotated with {@code @RegisterExtension} it runs for all
 * tests of a class, in an instance field for each test anew. Its clients are closed after each test. Without JUnit's
 * help it is used by {@link #start} and {@link #close}. For one test at a time.
 *
 * <p>A server {@linkplain #withoutPort() without a port} does everything on the thread that causes it, and time passes
 * when the test says so. One {@linkplain #onPort() on a port} is the library in Jetty, with its threads, in real time.
 */
public final class SocketIoTestServer
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, AutoCloseable {
    private final Builder settings;
    // Used by the test's thread only.
    private final List<ClientSession> sessions = new ArrayList<>();
    private Optional<RunningServer> running = Optional.empty();
    private boolean isForOneTest;

    /** What there is while it runs. */
    private record RunningServer(
            Host host, ClientPackets packets, ServerSideEnds ends, ServerSideUpgrades upgrades, Runnable beans) {}

    private SocketIoTestServer(Builder settings) {
        this.settings = settings;
    }

    /**
     * A server without a container and a network. Transports are WebSockets as far as the application can see, and
     * handshakes are decided as on a port, filters included.
     */
    public static Builder withoutPort() {
        return new Builder(false);
    }

    /**
     * A server in Jetty on a free port of 127.0.0.1. Needs
     * {@code org.eclipse.jetty.ee10.websocket:jetty-ee10-websocket-jakarta-server} among the test's dependencies.
     */
    public static Builder onPort() {
        return new Builder(true);
    }

    /** What a server is made of. For one thread. */
    public static final class Builder {
        private final boolean isOnPort;
        private SocketIoConfig config = SocketIoConfig.defaults();
        private Duration timeout = Duration.ofSeconds(5);
        private List<Class<?>> beans = List.of();
        private Consumer<SocketIoServer> application = io -> {};

        private Builder(boolean isOnPort) {
            this.isOnPort = isOnPort;
        }

        /**
         * Changes the configuration, which is the library's default one and not that of a deployment. Clients use its
         * parser and its JSON codec; a parser of the application's has to override
         * {@link io.socketio.jakarta.parser.PacketEncoder#connectRequest}.
         */
        public Builder config(UnaryOperator<SocketIoConfig.Builder> change) {
            config = change.apply(SocketIoConfig.builder()).build();
            return this;
        }

        /** How long clients wait for anything, in real time; 5 seconds if nothing is said. */
        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        /**
         * Adds CDI beans: handlers ({@code @SocketNamespace}) and what they inject, interceptors too. No others are
         * found, and no extension but the library's own. Needs a CDI container for Java SE among the test's
         * dependencies, such as {@code org.jboss.weld.se:weld-se-core}.
         */
        public Builder beans(Class<?>... classes) {
            beans = List.of(classes);
            return this;
        }

        /** The server with the code that registers the application's handlers, called at each start. */
        public SocketIoTestServer application(Consumer<SocketIoServer> code) {
            application = code;
            return build();
        }

        /** The server, for beans only. */
        public SocketIoTestServer build() {
            return new SocketIoTestServer(this);
        }
    }

    // ---- life

    /** Starts the server; has no effect if it runs. */
    public void start() {
        if (running.isEmpty()) {
            ClientPackets packets = new ClientPackets(settings.config);
            Host host = settings.isOnPort ? jetty(packets) : new MemoryHost(settings.config, packets);
            try {
                ServerSideEnds ends = new ServerSideEnds();
                ends.watch(host.io());
                ServerSideUpgrades upgrades = new ServerSideUpgrades();
                upgrades.watch(host.io().engine());
                Runnable beans = startBeans(host.io());
                running = Optional.of(new RunningServer(host, packets, ends, upgrades, beans));
                settings.application.accept(host.io());
            } finally {
                if (running.isEmpty()) {
                    host.close();
                    packets.close();
                }
            }
        }
    }

    private Runnable startBeans(SocketIoServer io) {
        return settings.beans.isEmpty() ? () -> {} : new BeanContainer(settings.beans, io)::close;
    }

    private Host jetty(ClientPackets packets) {
        try {
            return new JettyHost(settings.config, packets);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "A server on a port needs Jetty: add"
                            + " org.eclipse.jetty.ee10.websocket:jetty-ee10-websocket-jakarta-server to the test's"
                            + " dependencies",
                    e);
        }
    }

    /** Closes the clients and the server; has no effect if it does not run. */
    @Override
    public void close() {
        closeClients();
        running.ifPresent(server -> {
            server.beans().run();
            server.host().close();
            server.packets().close();
        });
        running = Optional.empty();
    }

    private void closeClients() {
        sessions.forEach(session -> session.end("closed after the test"));
        sessions.clear();
    }

    /** For JUnit. */
    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /** For JUnit. */
    @Override
    public void beforeEach(ExtensionContext context) {
        isForOneTest = running.isEmpty();
        start();
    }

    /** For JUnit. */
    @Override
    public void afterEach(ExtensionContext context) {
        closeClients();
        if (isForOneTest) {
            close();
        }
    }

    /** For JUnit. */
    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private RunningServer running() {
        return running.orElseThrow(() -> new IllegalStateException(
                "The test server does not run: annotate its field with @RegisterExtension, or call start()"));
    }

    // ---- use

    /** The server. */
    public SocketIoServer io() {
        return running().host().io();
    }

    /**
     * The server's time.
     *
     * @throws IllegalStateException on a port, where time is real
     */
    public TestClock clock() {
        return running().host().clock();
    }

    /**
     * Where the server listens, such as {@code http://127.0.0.1:43210}; for other clients.
     *
     * @throws IllegalStateException without a port
     */
    public URI uri() {
        return running().host().uri();
    }

    /** Connects a client to the main namespace; see {@link TestClientBuilder#connect}. */
    public TestClient connect() {
        return client().connect();
    }

    /** Connects a client to a namespace; see {@link TestClientBuilder#connect}. */
    public TestClient connect(String namespace) {
        return client().namespace(namespace).connect();
    }

    /** Connects a client to a namespace with {@code auth} data; see {@link TestClientBuilder#connect}. */
    public TestClient connect(String namespace, Object auth) {
        return client().namespace(namespace).auth(auth).connect();
    }

    /** A client with more to say when it connects. Each has a session of its own. */
    public TestClientBuilder client() {
        return new TestClientBuilder((builder, request) -> {
            RunningServer server = running();
            ClientSession session = new ClientSession(server.host(), request, server.packets(), server.upgrades());
            ClientNamespace namespace = new ClientNamespace(
                    session, builder.namespace(), builder.auth(), server.ends(), new ClientInbox(settings.timeout));
            session.open();
            sessions.add(session);
            namespace.sendConnect();
            session.upgrade();
            return new TestClient(namespace);
        });
    }

    /** The name with its leading slash, which may be left out. */
    static String absolute(String namespace) {
        return namespace.startsWith("/") ? namespace : "/" + namespace;
    }
}
