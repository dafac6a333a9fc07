/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private static final long LIMIT_MILLIS = 5000;

    private final List<Integer> clientPorts = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Selector selector;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        selector = Selector.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> {
            clientPorts.add(exchange.getRemoteAddress().getPort());
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (body.length == 0) {
                body = "empty".getBytes(StandardCharsets.US_ASCII);
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        selector.close();
    }

    @Test
    void requestsFollowEachOtherOnOneConnection() throws IOException {
        try (HttpConnection connection = HttpConnection.open(address, true, selector, "")) {
            connection.get("/echo");
            assertThat(receive(connection)).isEqualTo("empty");
            connection.post("/echo", "hello");
            assertThat(receive(connection)).isEqualTo("hello");
        }

        assertThat(clientPorts).hasSize(2);
        assertThat(clientPorts.get(0)).isEqualTo(clientPorts.get(1));
    }

    @Test
    void serverThatClosesGetsANewConnection() throws IOException {
        try (HttpConnection connection = HttpConnection.open(address, false, selector, "")) {
            connection.post("/echo", "one");
            assertThat(receive(connection)).isEqualTo("one");
            connection.post("/echo", "two");
            assertThat(receive(connection)).isEqualTo("two");
        }

        assertThat(clientPorts).hasSize(2);
        assertThat(clientPorts.get(0)).isNotEqualTo(clientPorts.get(1));
    }

    @Test
    void otherAnswersAreErrors() throws IOException {
        try (HttpConnection connection = HttpConnection.open(address, true, selector, "")) {
            connection.get("/missing");

            assertThatIOException().isThrownBy(() -> receive(connection)).withMessageContaining("404");
        }
    }

    private String receive(HttpConnection connection) throws IOException {
        Optional<String> body = Optional.empty();
        while (body.isEmpty()) {
            int[] ready = {0};
            selector.select(key -> ready[0]++, LIMIT_MILLIS);
            assertThat(ready[0]).isPositive();
            body = connection.receive();
        }
        return body.get();
    }
}
