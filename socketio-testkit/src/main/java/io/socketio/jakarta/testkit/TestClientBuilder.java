/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a client connects; made by {@link SocketIoTestServer#client}. For one thread. */
public final class TestClientBuilder {
    private final BiFunction<TestClientBuilder, ClientRequest, TestClient> starter;
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private String namespace = "/";
    private @Nullable Object auth;
    private List<TransportType> transports = List.of(TransportType.WEBSOCKET);
    private Optional<Principal> principal = Optional.empty();

    TestClientBuilder(BiFunction<TestClientBuilder, ClientRequest, TestClient> starter) {
        this.starter = starter;
    }

    /** The namespace to join, the main one if nothing is said. */
    public TestClientBuilder namespace(String name) {
        namespace = SocketIoTestServer.absolute(name);
        return this;
    }

    /** An object for the server's {@code auth}: a record, a bean or a map. */
    public TestClientBuilder auth(Object data) {
        auth = data;
        return this;
    }

    /** Adds a query parameter to the handshake. */
    public TestClientBuilder query(String name, String value) {
        query.put(name, value);
        return this;
    }

    /** Adds a header to the handshake, such as a cookie. */
    public TestClientBuilder header(String name, String value) {
        headers.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        return this;
    }

    /**
     * The transports, as the official client's option: {@code transports(WEBSOCKET)} if nothing is said,
     * {@code transports(POLLING)} for long-polling only, {@code transports(POLLING, WEBSOCKET)} to begin with
     * long-polling and to be upgraded, see {@link TestClient#awaitUpgrade}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public TestClientBuilder transports(TransportType first, TransportType... others) {
        transports = Stream.concat(Stream.of(first), Stream.of(others)).toList();
        boolean isSingle = transports.size() == 1;
        if (!isSingle && !transports.equals(List.of(TransportType.POLLING, TransportType.WEBSOCKET))) {
            throw new IllegalArgumentException(
                    "transports are one of both, or POLLING and then WEBSOCKET, not " + transports);
        }
        return this;
    }

    /** Who the container has authenticated, for servers without a port. */
    public TestClientBuilder principal(Principal user) {
        principal = Optional.of(user);
        return this;
    }

    /**
     * Connects and waits until the client is let in.
     *
     * @throws ConnectErrorException if it is refused
     * @throws AssertionError if nothing is decided in time
     */
    public TestClient connect() {
        return start().awaitConnect();
    }

    /**
     * Asks to be let in and does not wait: for middlewares that take their time.
     *
     * @throws ConnectErrorException if the handshake is refused
     */
    public TestClient start() {
        return starter.apply(
                this, new ClientRequest(transports.get(0), transports.size() > 1, query, headers, principal));
    }

    String namespace() {
        return namespace;
    }

    @Nullable
    Object auth() {
        return auth;
    }
}
