/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Socket;
import io.socketio.jakarta.SocketIoServer;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    @SuppressWarnings("NullAway.Init") // Set before each test.
    private ConfigurableApplicationContext application;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Clients clients;

    @BeforeEach
    void start() {
        application =
                SpringApplication.run(NoticeBoardApplication.class, "--server.port=0", "--server.address=127.0.0.1");
        clients = new Clients(address());
    }

    @AfterEach
    void stop() {
        clients.close();
        application.close();
    }

    @Test
    void runsOnTheContainerOfThisRun() {
        assertThat(application.getBean(ServletContext.class).getServerInfo()).startsWith(System.getProperty("server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void beansAnswerClients(String transport) throws Exception {
        Socket reader = clients.connected(transport);
        CompletableFuture<Object[]> received = Clients.next(reader, "notice");

        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        clients.connected(transport).emit("post", new Object[] {notice("Ada", "Hello")}, answer::complete);

        assertThat(Clients.await(answer)).containsExactly(1);
        assertThat(Clients.await(received)[0])
                .hasToString(notice("Ada", "Hello").toString());
    }

    @Test
    void clientIsGreetedWithWhatIsThere() throws Exception {
        application.getBean(Notices.class).add(new Notice("Ada", "Hello"));
        Socket socket = clients.create("polling");
        CompletableFuture<Object[]> greeting = Clients.next(socket, "notices");
        socket.connect();

        assertThat(((JSONArray) Clients.await(greeting)[0]).getJSONObject(0).getString("text"))
                .isEqualTo("Hello");
    }

    @Test
    void controllerReachesClientsOfBothTransports() throws Exception {
        CompletableFuture<Object[]> polling = Clients.next(clients.connected("polling"), "notice");
        CompletableFuture<Object[]> webSocket = Clients.next(clients.connected("websocket"), "notice");

        HttpResponse<Void> posted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address().resolve("/notices?author=Bob&text=News"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(posted.statusCode()).isEqualTo(204);
        assertThat(((JSONObject) Clients.await(polling)[0]).getString("author")).isEqualTo("Bob");
        assertThat(((JSONObject) Clients.await(webSocket)[0]).getString("author"))
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
        CompletableFuture<Object[]> disconnected = Clients.next(clients.connected("polling"), Socket.EVENT_DISCONNECT);
        long start = System.nanoTime();

        application.close();

        assertThat(Clients.await(disconnected)).contains("transport close");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static JSONObject notice(String author, String text) throws Exception {
        return new JSONObject().put("author", author).put("text", text);
    }
}
