/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Socket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one jar that has everything, the library as a jar within it, started as in production. */
class ExecutableJarIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before each test.
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Process process;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private URI application;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Clients clients;

    @BeforeEach
    void start() throws Exception {
        int port = freePort();
        application = URI.create("http://127.0.0.1:" + port);
        clients = new Clients(application);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Objects.requireNonNull(System.getProperty("jar")),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        clients.close();
        process.destroyForcibly().waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void answersClients(String transport) throws Exception {
        Socket socket = clients.create(transport);
        CompletableFuture<Object[]> greeting = Clients.next(socket, "notices");
        socket.connect();

        assertThat(Clients.await(greeting)[0]).hasToString("[]");
    }

    @Test
    void handsOutTheClientThatIsInTheLibrary() throws Exception {
        clients.connected("polling");

        HttpResponse<String> script = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(application.resolve("/socket.io/socket.io.min.js"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).contains("Socket.IO");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
