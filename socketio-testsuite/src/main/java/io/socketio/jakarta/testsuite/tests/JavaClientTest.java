/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import io.socket.engineio.client.Transport;
import io.socket.engineio.client.transports.Polling;
import io.socket.engineio.client.transports.WebSocket;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The official Java client against the programmatic API. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class JavaClientTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("java-client.war");
    }

    @EachTransport
    void receivesAuthData(String transport) throws Exception {
        Socket socket = socket(transport, "/custom", Map.of("token", "123"));
        CompletableFuture<Object[]> auth = event(socket, "auth");
        try {
            socket.connect();

            assertThat(((JSONObject) await(auth)[0]).getString("token")).isEqualTo("123");
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void isRefusedWithMessageAndData(String transport) throws Exception {
        Socket socket = socket(transport, "/admin", Map.of());
        CompletableFuture<Object[]> refused = event(socket, Socket.EVENT_CONNECT_ERROR);
        try {
            socket.connect();

            JSONObject error = (JSONObject) await(refused)[0];
            assertThat(error.getString("message")).isEqualTo("not an administrator");
            assertThat(error.getJSONObject("data").getInt("code")).isEqualTo(401);
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void exchangesTextAndBinaryWithAcknowledgement(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            CompletableFuture<Object[]> echo = event(socket, "echo-back");
            socket.emit("echo", "ü 漢字 🎭", new byte[] {1, 2, 3}, 42);
            CompletableFuture<Object[]> answer = new CompletableFuture<>();
            socket.emit("echo-ack", new Object[] {"x", new byte[] {4, 5}}, (Ack) answer::complete);

            assertThat(await(echo)).containsExactly("ü 漢字 🎭", new byte[] {1, 2, 3}, 42);
            assertThat(await(answer)).containsExactly("x", new byte[] {4, 5});
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void answersTheServer(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            socket.on("question", values -> ((Ack) values[1]).call("answer to " + values[0]));
            CompletableFuture<Object[]> answer = new CompletableFuture<>();
            socket.emit("ask", new Object[] {"this"}, (Ack) answer::complete);

            assertThat(await(answer)).containsExactly("answer to this");
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void noticesThatTheServerDisconnects(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            CompletableFuture<Object[]> gone = event(socket, Socket.EVENT_DISCONNECT);
            socket.emit("disconnect-session");

            assertThat(await(gone)[0]).isEqualTo("io server disconnect");
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void carriesEveryJsonType(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            JSONObject object = new JSONObject().put("list", List.of(1, 2)).put("nothing", JSONObject.NULL);
            CompletableFuture<Object[]> answer = new CompletableFuture<>();
            socket.emit("echo-ack", new Object[] {true, -1, 1.5, "", object}, (Ack) answer::complete);

            Object[] values = await(answer);
            assertThat(values).startsWith(true, -1, 1.5, "");
            assertThat(values[4]).hasToString(object.toString());
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void carriesAMegabyteBothWays(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            byte[] large = new byte[740_000]; // base64 makes it 990 000 bytes on polling
            new Random(1).nextBytes(large);
            CompletableFuture<Object[]> answer = new CompletableFuture<>();
            socket.emit("echo-ack", new Object[] {large}, (Ack) answer::complete);

            assertThat((byte[]) await(answer)[0]).isEqualTo(large);
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void keepsTheOrderOfTenThousandToTheServer(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            for (int i = 0; i < 10_000; i++) {
                socket.emit("item", i);
            }
            CompletableFuture<Object[]> received = new CompletableFuture<>();
            socket.emit("items-received", new Object[] {}, (Ack) received::complete);

            assertThat(await(received)).containsExactly(10_000, 10_000);
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void keepsTheOrderOfTenThousandToTheClient(String transport) throws Exception {
        Socket socket = connected(transport);
        try {
            Queue<Object> received = new ConcurrentLinkedQueue<>();
            CompletableFuture<Object[]> last = new CompletableFuture<>();
            socket.on("burst-item", values -> {
                received.add(values[0]);
                if (values[0].equals(9_999)) {
                    last.complete(values);
                }
            });
            socket.emit("burst", 10_000);

            await(last);
            assertThat(received)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).boxed().toList());
        } finally {
            socket.close();
        }
    }

    @EachTransport
    void binaryReachesTheThreeMembersOfARoom(String transport) throws Exception {
        List<Socket> members = List.of(connected(transport), connected(transport), connected(transport));
        try {
            List<CompletableFuture<Object[]>> news =
                    members.stream().map(member -> event(member, "news")).toList();
            for (Socket member : members) {
                CompletableFuture<Object[]> joined = new CompletableFuture<>();
                member.emit("join", new Object[] {"blue"}, (Ack) joined::complete);
                await(joined);
            }
            members.get(0).emit("to-room", "blue", new byte[] {1, 2, 3});

            for (CompletableFuture<Object[]> one : news) {
                assertThat(await(one)).containsExactly(new Object[] {new byte[] {1, 2, 3}});
            }
        } finally {
            members.forEach(Socket::close);
        }
    }

    @Test
    void webSocketIsOpenedForTheUpgrade() throws Exception {
        Socket socket = socket("upgrade", "/", Map.of());
        Queue<String> transports = new ConcurrentLinkedQueue<>();
        socket.io().on(Manager.EVENT_TRANSPORT, values -> transports.add(((Transport) values[0]).name));
        try {
            CompletableFuture<Object[]> auth = event(socket, "auth");
            socket.connect();
            await(auth);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(transports).containsExactly("polling", "websocket"));
        } finally {
            socket.close();
        }
    }

    private Socket connected(String transport) throws Exception {
        Socket socket = socket(transport, "/", Map.of());
        CompletableFuture<Object[]> auth = event(socket, "auth");
        socket.connect();
        await(auth);
        return socket;
    }

    private Socket socket(String transport, String namespace, Map<String, String> auth) {
        IO.Options options = new IO.Options();
        options.path = application.getPath().replaceAll("/$", "") + "/socket.io/";
        options.transports = switch (transport) {
            case "polling" -> new String[] {Polling.NAME};
            case "websocket" -> new String[] {WebSocket.NAME};
            default -> new String[] {Polling.NAME, WebSocket.NAME};
        };
        options.forceNew = true;
        options.reconnection = false;
        options.auth = auth;
        return IO.socket(URI.create("http://127.0.0.1:" + application.getPort() + namespace), options);
    }

    private static CompletableFuture<Object[]> event(Socket socket, String name) {
        CompletableFuture<Object[]> event = new CompletableFuture<>();
        socket.once(name, event::complete);
        return event;
    }

    private static Object[] await(CompletableFuture<Object[]> event) throws Exception {
        return event.get(20, TimeUnit.SECONDS);
    }
}
