/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.Patience;
import io.socketio.jakarta.testsuite.client.TcpRelay;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.json.JSONArray;
import org.json.JSONObject;

/** What clients of every generation can do; uses nothing that one of them lacks. Each scenario closes its sockets. */
public final class JavaScenarios {
    private static final String TEXT = "ü 漢字 हिन्दी 🎭 \u2028 \"quoted\"";

    private JavaScenarios() {}

    /** Client and server name the sockets alike. */
    public static void knowsItsIds(JavaClient client) throws Exception {
        Socket main = connected(client, "/");
        Socket custom = connected(client, "/custom");
        assertThat(ask(main, "whoami")[0]).isEqualTo(main.id());
        assertThat(ask(custom, "whoami")[0]).isEqualTo(custom.id());
        assertThat(custom.id().startsWith("/custom#")).isEqualTo(client.speaksRevision3());
        close(main, custom);
    }

    /** Text, nested bytes and acknowledgements, both ways. */
    public static void exchangesTextAndBinary(JavaClient client) throws Exception {
        Socket socket = connected(client, "/");
        JSONObject nested = new JSONObject()
                .put("list", new JSONArray().put(new byte[] {1, 0, -1}).put(TEXT));
        CompletableFuture<Object[]> echo = event(socket, "echo-back");
        socket.emit("echo", TEXT, new byte[] {1, 2, 3}, 42, nested);

        for (Object[] values : List.of(await(echo), ask(socket, "echo-ack", TEXT, new byte[] {1, 2, 3}, 42, nested))) {
            assertThat(values).startsWith(TEXT, new byte[] {1, 2, 3}, 42);
            JSONArray list = ((JSONObject) values[3]).getJSONArray("list");
            assertThat(list.get(0)).isEqualTo(new byte[] {1, 0, -1});
            assertThat(list.get(1)).isEqualTo(TEXT);
        }
        close(socket);
    }

    /** The server asks and is answered, with bytes. */
    public static void answersTheServer(JavaClient client) throws Exception {
        Socket socket = connected(client, "/");
        socket.on("question", values -> ((Ack) values[1]).call("answer to " + values[0], new byte[] {7}));

        assertThat(ask(socket, "ask", "this")).containsExactly("answer to this", new byte[] {7});
        close(socket);
    }

    /** Data goes with the CONNECT packet, for revision 3 as the query of the namespace. */
    public static void sendsDataWithItsNamespace(JavaClient client) throws Exception {
        Socket socket = socket(client, "/custom", Map.of("token", "1 2,3 é"));
        CompletableFuture<Object[]> auth = event(socket, "auth");
        socket.connect();

        assertThat(((JSONObject) await(auth)[0]).getString("token")).isEqualTo("1 2,3 é");
        close(socket);
    }

    /** A refusal of a middleware is seen, and data that it wants is let in. */
    public static void seesTheRefusalOfAMiddleware(JavaClient client) throws Exception {
        Socket refused = socket(client, "/closed", Map.of());
        CompletableFuture<Object[]> error = event(refused, client.speaksRevision3() ? "error" : "connect_error");
        refused.connect();
        Object seen = await(error)[0];
        assertThat(seen instanceof JSONObject object ? object.get("message") : seen)
                .isEqualTo("closed for \"today\"");

        Socket admitted = socket(client, "/admin", Map.of("token", "letmein"));
        CompletableFuture<Object[]> auth = event(admitted, "auth");
        admitted.connect();
        await(auth);
        close(refused, admitted);
    }

    /** Bytes reach the members of a room, whoever sends them, and nobody else. */
    public static void bytesReachTheMembersOfARoom(JavaClient client) throws Exception {
        Socket member = connected(client, "/");
        Socket sender = connected(client, "/");
        String room = "room of " + member.id();
        ask(member, "join", room);
        CompletableFuture<Object[]> news = event(member, "news");
        CompletableFuture<Object[]> wrong = event(sender, "news");
        sender.emit("to-room", room, new byte[] {1, 2, 3});

        assertThat(await(news)).containsExactly(new Object[] {new byte[] {1, 2, 3}});
        ask(sender, "echo-ack", "all has arrived");
        assertThat(wrong).isNotDone();
        close(member, sender);
    }

    /** Packets with attachments before, during and after the upgrade arrive in order. */
    public static void carriesBinaryAcrossTheUpgrade(JavaClient client) throws Exception {
        Socket socket = connected(client, "/");
        int count = 200;
        ConcurrentLinkedQueue<Object[]> echoes = new ConcurrentLinkedQueue<>();
        CompletableFuture<Object[]> last = new CompletableFuture<>();
        socket.on("echo-back", values -> {
            echoes.add(values);
            if (values[0].equals(count - 1)) {
                last.complete(values);
            }
        });
        Random random = new Random(1);
        List<byte[]> blobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] blob = new byte[500];
            random.nextBytes(blob);
            blobs.add(blob);
            socket.emit("echo", i, blob);
        }

        await(last);
        assertThat(echoes).extracting(values -> values[1]).containsExactlyElementsOf(blobs);
        close(socket);
    }

    /** Client and server see that the client leaves. */
    public static void leaves(JavaClient client) throws Exception {
        Socket socket = connected(client, "/");
        String id = socket.id();
        CompletableFuture<Object[]> gone = event(socket, "disconnect");
        socket.disconnect();

        assertThat(await(gone)[0]).isEqualTo("io client disconnect");
        EngineHttp ends = new EngineHttp(client.server().resolve("ends"));
        Awaitility.await()
                .atMost(Patience.STEP)
                .untilAsserted(() -> assertThat(ends.get("id=" + id).body()).isEqualTo("client namespace disconnect"));
    }

    /** Comes back by itself when its connection breaks. */
    public static void reconnectsWhenTheConnectionBreaks(JavaClient client) throws Exception {
        try (TcpRelay relay = TcpRelay.to(client.server())) {
            JavaClient relayed = new JavaClient(client.generation(), relay.address(), client.transport());
            IO.Options options = options(relayed);
            options.reconnection = true;
            options.reconnectionDelay = 50;
            Socket socket = IO.socket(relay.address().resolve("/"), options);
            CompletableFuture<Object[]> first = event(socket, "auth");
            socket.connect();
            await(first);
            awaitUpgrade(socket, client.transport());
            CompletableFuture<Object[]> gone = event(socket, "disconnect");
            CompletableFuture<Object[]> second = event(socket, "auth");
            relay.cut();

            assertThat((String) await(gone)[0]).startsWith("transport ");
            relay.mend();
            await(second);
            assertThat(ask(socket, "echo-ack", "again")).containsExactly("again");
            close(socket);
        }
    }

    /** The server takes the client out of its namespace. */
    public static void isDisconnectedByTheServer(JavaClient client) throws Exception {
        Socket socket = connected(client, "/");
        CompletableFuture<Object[]> gone = event(socket, "disconnect");
        socket.emit("disconnect-session");

        assertThat(await(gone)[0]).isEqualTo("io server disconnect");
        close(socket);
    }

    private static Socket connected(JavaClient client, String namespace) throws Exception {
        Socket socket = socket(client, namespace, Map.of());
        CompletableFuture<Object[]> auth = event(socket, "auth");
        socket.connect();
        await(auth);
        return socket;
    }

    private static Socket socket(JavaClient client, String namespace, Map<String, String> data) {
        IO.Options options = options(client);
        if (!client.speaksRevision3()) {
            options.auth = data;
        } else if (!data.isEmpty()) {
            options.query = query(data);
        }
        return IO.socket(client.server().resolve(namespace), options);
    }

    private static IO.Options options(JavaClient client) {
        IO.Options options = new IO.Options();
        options.path = client.server().getPath().replaceAll("/$", "") + "/eio3/";
        options.transports = client.transport().equals("upgrade")
                ? new String[] {"polling", "websocket"}
                : new String[] {client.transport()};
        options.forceNew = true;
        options.reconnection = false;
        return options;
    }

    private static String query(Map<String, String> data) {
        List<String> pairs = new ArrayList<>();
        data.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private static Object[] ask(Socket socket, String name, Object... values) throws Exception {
        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        socket.emit(name, values, (Ack) answer::complete);
        return await(answer);
    }

    private static CompletableFuture<Object[]> event(Socket socket, String name) {
        CompletableFuture<Object[]> event = new CompletableFuture<>();
        socket.once(name, event::complete);
        return event;
    }

    private static Object[] await(CompletableFuture<Object[]> event) throws Exception {
        return event.get(Patience.STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A client whose connection breaks while it changes its transport notices with its heartbeat only.
    private static void awaitUpgrade(Socket socket, String transport) {
        if (transport.equals("upgrade")) {
            Awaitility.await()
                    .atMost(Patience.STEP)
                    .untilAsserted(() -> assertThat(ask(socket, "transport")).containsExactly("websocket"));
        }
    }

    private static void close(Socket... sockets) {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
