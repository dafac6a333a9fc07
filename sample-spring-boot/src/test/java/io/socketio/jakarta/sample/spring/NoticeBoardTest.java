/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.IO;
import io.socket.client.Socket;
import io.socketio.jakarta.SocketIoServer;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is started by its {@code main}, used by the official Java client. Runs once on each container. */
class NoticeBoardTest {
    private final List<Socket> sockets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() {
        application =
                SpringApplication.run(NoticeBoardApplication.class, "--server.port=0", "--server.address=127.0.0.1");
    }

    @AfterEach
    void stop() {
        sockets.forEach(Socket::close);
        application.close();
    }

    @Test
    void runsOnTheContainerOfThisRun() {
        assertThat(application.getBean(ServletContext.class).getServerInfo()).startsWith(System.getProperty("server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void beansAnswerClients(String transport) throws Exception {
        Socket reader = connected(transport);
        CompletableFuture<Object[]> received = next(reader, "notice");

        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        connected(transport).emit("post", new Object[] {notice("Ada", "Hello")}, answer::complete);

        assertThat(answer.get(10, TimeUnit.SECONDS)).containsExactly(1);
        assertThat(received.get(10, TimeUnit.SECONDS)[0])
                .hasToString(notice("Ada", "Hello").toString());
    }

    @Test
    void clientIsGreetedWithWhatIsThere() throws Exception {
        application.getBean(Notices.class).add(new Notice("Ada", "Hello"));
        Socket socket = socket("polling");
        CompletableFuture<Object[]> greeting = next(socket, "notices");
        socket.connect();

        assertThat(((JSONArray) greeting.get(10, TimeUnit.SECONDS)[0])
                        .getJSONObject(0)
                        .getString("text"))
                .isEqualTo("Hello");
    }

    @Test
    void controllerReachesClientsOfBothTransports() throws Exception {
        CompletableFuture<Object[]> polling = next(connected("polling"), "notice");
        CompletableFuture<Object[]> webSocket = next(connected("websocket"), "notice");

        HttpResponse<Void> posted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address().resolve("/notices?author=Bob&text=News"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(posted.statusCode()).isEqualTo(204);
        assertThat(((JSONObject) polling.get(10, TimeUnit.SECONDS)[0]).getString("author"))
                .isEqualTo("Bob");
        assertThat(((JSONObject) webSocket.get(10, TimeUnit.SECONDS)[0]).getString("author"))
                .isEqualTo("Bob");
    }

    @Test
    void settingsComeFromApplicationProperties() {
        assertThat(application.getBean(SocketIoServer.class).config().engine().pingInterval())
                .isEqualTo(Duration.ofSeconds(20));
    }

    /** A held poll is an open request, for which a graceful shutdown would wait until the next heartbeat. */
    @Test
    void openPollDoesNotHoldUpTheShutdown() throws Exception {
        CompletableFuture<Object[]> disconnected = next(connected("polling"), Socket.EVENT_DISCONNECT);
        long start = System.nanoTime();

        application.close();

        assertThat(disconnected.get(10, TimeUnit.SECONDS)).contains("transport close");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private Socket socket(String transport) {
        IO.Options options = IO.Options.builder()
                .setTransports(new String[] {transport})
                .setForceNew(true)
                .build();
        Socket socket = IO.socket(address(), options);
        sockets.add(socket);
        return socket;
    }

    private Socket connected(String transport) throws Exception {
        Socket socket = socket(transport);
        CompletableFuture<Object[]> connected = next(socket, Socket.EVENT_CONNECT);
        socket.connect();
        connected.get(10, TimeUnit.SECONDS);
        return socket;
    }

    private static CompletableFuture<Object[]> next(Socket socket, String event) {
        CompletableFuture<Object[]> next = new CompletableFuture<>();
        socket.once(event, next::complete);
        return next;
    }

    private static JSONObject notice(String author, String text) throws Exception {
        return new JSONObject().put("author", author).put("text", text);
    }
}
