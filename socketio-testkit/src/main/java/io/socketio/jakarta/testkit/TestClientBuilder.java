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
import org.jspecify.annotations.Nullable;

/** How a client connects; made by {@link SocketIoTestServer#client}. For one thread. */
public final class TestClientBuilder {
    private final BiFunction<TestClientBuilder, ClientRequest, TestClient> starter;
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private String namespace = "/";
    private @Nullable Object auth;
    private TransportType transport = TransportType.WEBSOCKET;
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

    /** The transport, for servers on a port: long-polling or, if nothing is said, WebSocket. Clients do not upgrade. */
    public TestClientBuilder transport(TransportType type) {
        transport = type;
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
        return starter.apply(this, new ClientRequest(transport, query, headers, principal));
    }

    String namespace() {
        return namespace;
    }

    @Nullable
    Object auth() {
        return auth;
    }
}
