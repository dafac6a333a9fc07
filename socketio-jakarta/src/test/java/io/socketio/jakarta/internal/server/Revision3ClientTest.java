/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.parser.StandardParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of Socket.IO 2, which join namespaces in another way; without EIO in its query a client is one of them. */
class Revision3ClientTest {
    private final ServerFixture fixture = new ServerFixture(Revision3ClientTest::allow);

    private static SocketIoConfig.Builder allow(SocketIoConfig.Builder config) {
        return config.engine(engine -> engine.allowEio3(true));
    }

    @Test
    void isInTheMainNamespaceWithoutAsking() {
        List<Map<?, ?>> auth = new ArrayList<>();
        fixture.server.of("/").onConnection(socket -> {
            auth.add(socket.handshake().auth(Map.class).orElse(Map.of()));
            socket.emit("hello");
        });

        ServerFixture.Client client = fixture.client();

        assertThat(client.received()).containsExactly("0", "2[\"hello\"]");
        assertThat(auth).containsExactly(Map.of());
    }

    @Test
    void isNotAskedToJoinWhereRevision3IsNotAllowed() {
        assertThat(new ServerFixture().client().received()).isEmpty();
    }

    @Test
    void idsAreMadeOfTheSessionId() {
        List<String> ids = new ArrayList<>();
        for (String namespace : List.of("/", "/custom")) {
            fixture.server.of(namespace).onConnection(socket -> ids.add(socket.id()));
        }

        ServerFixture.Client client = fixture.client();
        client.send("0/custom");

        String sid = client.sid();
        assertThat(ids).containsExactly(sid, "/custom#" + sid);
        assertThat(fixture.server.of("/").sockets()).extracting(Socket::id).containsExactly(sid);
    }

    @Test
    void queryOfANamespaceIsItsAuthData() {
        List<Map<?, ?>> auth = new ArrayList<>();
        fixture.server
                .of("/custom")
                .onConnection(
                        socket -> auth.add(socket.handshake().auth(Map.class).orElseThrow()));
        ServerFixture.Client client = fixture.client();
        client.received();

        client.send("0/custom?a=1&b=zwei%2C%20%22drei%22&c&a=2,");

        assertThat(client.received()).containsExactly("0/custom,");
        assertThat(auth).containsExactly(Map.of("a", "2", "b", "zwei, \"drei\"", "c", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/custom", "/custom?a=1"})
    void laterPacketsCarryTheQueryOrNot(String namespace) {
        fixture.server
                .of("/custom")
                .on(
                        "ask",
                        (socket, arguments, ack) -> ack.send(arguments.toList().toArray()));
        List<String> ends = new ArrayList<>();
        fixture.server.of("/custom").onDisconnect((socket, reason) -> ends.add(reason.wireText()));
        ServerFixture.Client client = fixture.client();
        client.send("0/custom?a=1,");
        client.received();

        client.send("2" + namespace + ",7[\"ask\",\"x?y\"]");
        client.send("1" + namespace + ",");

        assertThat(client.received()).containsExactly("3/custom,7[\"x?y\"]");
        assertThat(ends).containsExactly("client namespace disconnect");
    }

    @Test
    void acknowledgementWithTheQueryIsFound() {
        List<Object> answers = new ArrayList<>();
        fixture.server
                .of("/custom")
                .onConnection(
                        socket -> socket.emitWithAck("ask").thenAccept(answer -> answers.addAll(answer.toList())));
        ServerFixture.Client client = fixture.client();
        client.send("0/custom?a=1,");

        client.send("3/custom?a=1,0[\"answer\"]");

        assertThat(answers).containsExactly("answer");
    }

    @Test
    void binaryEventReachesANamespaceWithAQuery() {
        List<Integer> sizes = new ArrayList<>();
        fixture.server
                .of("/custom")
                .on("blob", (socket, arguments, ack) -> sizes.add(arguments.require(0, byte[].class).length));
        ServerFixture.Client client = fixture.client();
        client.send("0/custom?a=1,");

        client.send("51-/custom?a=1,[\"blob\",{\"_placeholder\":true,\"num\":0}]");
        client.send(new byte[] {4, 1, 2, 3});

        assertThat(sizes).containsExactly(3);
    }

    @Test
    void refusalIsAMessageOrTheBareData() {
        fixture.server.of("/plain").use((socket, next) -> next.refuse("not \"you\""));
        fixture.server
                .of("/data")
                .use((socket, next) -> next.refuse(new ConnectionRefusedException("no", Map.of("code", 401))));
        ServerFixture.Client client = fixture.client();
        client.received();

        client.send("0/plain?a=1,");
        client.send("0/data,");

        assertThat(client.received()).containsExactly("4/plain,\"not \\\"you\\\"\"", "4/data,{\"code\":401}");
    }

    @Test
    void middlewaresOfTheMainNamespaceMayRefuse() {
        fixture.server.of("/").use((socket, next) -> next.refuse("closed"));

        ServerFixture.Client client = fixture.client();

        assertThat(client.received()).containsExactly("4\"closed\"");
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void dataOfARefusalThatCannotBeSentIsLeftOut() {
        fixture.server
                .of("/")
                .use((socket, next) -> next.refuse(new ConnectionRefusedException("no", Map.of("a", new byte[1]))));

        assertThat(fixture.client().received()).containsExactly("4\"no\"");
    }

    @Test
    void unknownNamespaceIsRefusedWithAnObject() {
        ServerFixture.Client client = fixture.client();
        client.received();

        client.send("0/none?a=1,");

        assertThat(client.received()).containsExactly("4/none,{\"message\":\"Invalid namespace\"}");
        assertThat(client.isClosed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0/,", "0/?a=1,"})
    void joiningTheMainNamespaceAgainIsAnOffence(String packet) {
        ServerFixture.Client client = fixture.client();

        client.send(packet);

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void middlewareMayThinkWhileTheClientJoinsAnotherNamespace() {
        List<Next> thinking = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> thinking.add(next));
        fixture.server.of("/custom");
        ServerFixture.Client client = fixture.client();

        client.send("0/custom,");
        assertThat(client.received()).containsExactly("0/custom,");
        thinking.get(0).proceed();

        assertThat(client.received()).containsExactly("0");
    }

    @Test
    void clientThatIsRefusedAndJoinsNothingIsClosed() {
        fixture.server.of("/").use((socket, next) -> next.refuse("closed"));
        ServerFixture.Client client = fixture.client();

        for (int i = 0; i < 45; i++) {
            fixture.time.advance(Duration.ofSeconds(1));
            client.ping();
        }

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void dynamicNamespaceIsCreatedWithoutTheQuery() {
        List<Object> tokens = new ArrayList<>();
        fixture.server.of((name, auth) -> {
            tokens.add(auth.get(0, Map.class).map(data -> data.get("token")).orElse(""));
            return CompletableFuture.completedFuture(name.equals("/tenant"));
        });
        ServerFixture.Client client = fixture.client();
        client.received();

        client.send("0/tenant?token=abc,");

        assertThat(client.received()).containsExactly("0/tenant,");
        assertThat(tokens).containsExactly("abc");
    }

    @Test
    void recoveryIsNotOffered() {
        ServerFixture recovering =
                new ServerFixture(config -> allow(config).connectionStateRecovery(ConnectionStateRecovery.defaults()));
        List<Boolean> recovered = new ArrayList<>();
        recovering.server.of("/custom").onConnection(socket -> {
            recovered.add(socket.isRecovered());
            socket.join("room");
        });
        ServerFixture.Client client = recovering.client();
        client.send("0/custom?pid=x&offset=y,");
        assertThat(client.received()).containsExactly("0", "0/custom,");
        assertThat(recovered).containsExactly(false);

        client.vanish();

        assertThat(recovering.server.of("/custom").sockets()).isEmpty();
        assertThat(recovering.server.of("/custom").rooms()).isEmpty();
    }

    @Test
    void eventsToOneSocketCarryNoOffset() {
        ServerFixture recovering =
                new ServerFixture(config -> allow(config).connectionStateRecovery(ConnectionStateRecovery.defaults()));
        recovering.server.of("/").on("ask", (socket, arguments, ack) -> answer(socket, ack));
        ServerFixture.Client client = recovering.client();
        client.received();

        client.send("20[\"ask\"]");

        assertThat(client.received()).containsExactly("2[\"told\",1]", "30[2]");
    }

    private static void answer(Socket socket, Ack ack) {
        socket.emit("told", 1);
        ack.send(2);
    }

    @Test
    void otherParsersAreNotSpoken() {
        SocketIoConfig.Builder config = allow(SocketIoConfig.builder()).parser(StandardParser.MSGPACK);

        assertThatThrownBy(config::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allow-eio3");
    }

    @Test
    void sessionThatEndsInTheMainConnectionHandlerIsReported() {
        List<String> ends = new ArrayList<>();
        fixture.server.of("/").onConnection(socket -> {
            socket.onDisconnect(reason -> ends.add(reason.wireText()));
            socket.disconnectSession();
        });

        ServerFixture.Client client = fixture.client();

        assertThat(client.received()).containsExactly("0", "1");
        assertThat(client.isClosed()).isTrue();
        assertThat(ends).containsExactly("server namespace disconnect");
    }
}
