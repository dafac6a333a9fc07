/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Socket;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finished file: as a program, with the library as a jar within it, and as a WAR in containers that are there already. */
@ParameterizedClass
@ValueSource(strings = {"own", "jetty", "tomcat"})
class NoticeBoardIT {
    private static final String WAR = Objects.requireNonNull(System.getProperty("war"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit once.
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // Set for each container.
    private static Process process;

    @SuppressWarnings("NullAway.Init") // Set for each container.
    private static URI application;

    private final Clients clients = new Clients(application);

    /** For JUnit. */
    NoticeBoardIT(String container) {}

    @BeforeParameterizedClassInvocation
    static void start(String container) throws IOException {
        int port = freePort();
        application = URI.create("http://127.0.0.1:" + port);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = container.equals("own")
                ? List.of(java, "-jar", WAR, "--server.address=127.0.0.1", "--server.port=" + port)
                : List.of(
                        java,
                        "-Dwar=" + WAR,
                        "-Dcontainer=" + container,
                        "-Dport=" + port,
                        "-cp",
                        testSuite(),
                        "io.socketio.jakarta.testsuite.launcher.Launch");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @AfterEach
    void closeClients() {
        clients.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void beansAnswerClients(String transport) throws Exception {
        Socket socket = clients.create(transport);
        CompletableFuture<Object[]> greeting = Clients.next(socket, "notices");
        socket.connect();

        assertThat(Clients.await(greeting)[0]).hasToString("[]");
    }

    @Test
    void clientScriptComesFromTheLibrary() throws Exception {
        clients.connected("polling");

        HttpResponse<String> script = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(application.resolve("/socket.io/socket.io.min.js"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).contains("Socket.IO");
    }

    private static String testSuite() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> element.contains("socketio-testsuite"))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
