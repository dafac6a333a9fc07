/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import io.socketio.jakarta.parser.StandardParser;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients speak with the parser and the JSON codec of their server. */
class ParserTest {
    private final JsonbCodec jsonb = JsonbCodec.create();
    private final AtomicInteger decoders = new AtomicInteger();

    @AfterEach
    void close() {
        jsonb.close();
    }

    private static void echo(SocketIoServer io) {
        io.of("/")
                .onConnection(socket -> socket.on(
                        "echo", (arguments, ack) -> ack.send(arguments.toList().toArray())));
    }

    @Test
    void parserOfTheApplicationIsTheClientsToo() {
        Parser own = new Parser() {
            private final Parser real = new MsgpackParser(jsonb.provider());

            @Override
            public PacketEncoder encoder(ParserContext context) {
                return real.encoder(context);
            }

            @Override
            public PacketDecoder decoder(ParserContext context) {
                decoders.incrementAndGet();
                return real.decoder(context);
            }
        };

        try (SocketIoTestServer server = SocketIoTestServer.withoutPort()
                .config(config -> config.parser(own))
                .application(ParserTest::echo)) {
            server.start();

            assertThat(server.connect().emitWithAck("echo", String.class, "hello"))
                    .isEqualTo("hello");
            assertThat(decoders).as("the server's and the client's").hasValue(2);
        }
    }

    @Test
    void jsonCodecOfTheApplicationIsTheClientsToo() {
        AtomicInteger reads = new AtomicInteger();
        JsonCodec own = new JsonCodec() {
            @Override
            public String write(@Nullable Object value, List<byte[]> attachments) {
                return jsonb.write(value, attachments);
            }

            @Override
            public @Nullable Object read(String json, Type type, List<byte[]> attachments) {
                reads.incrementAndGet();
                return jsonb.read(json, type, attachments);
            }
        };

        try (SocketIoTestServer server = SocketIoTestServer.withoutPort()
                .config(config -> config.json(own))
                .application(io -> io.of("/").onConnection(socket -> socket.emit("welcome", "Ann")))) {
            server.start();
            TestClient client = server.connect();
            ReceivedEvent welcome = client.awaitEvent("welcome");
            int before = reads.get();

            assertThat(welcome.arguments().require(0, String.class)).isEqualTo("Ann");
            assertThat(reads.get()).isGreaterThan(before);
        }
    }

    @Test
    void authMayHoldBinaryDataWhereTheParserHasAPlaceForIt() {
        Map<String, byte[]> auth = Map.of("key", new byte[] {1, 2});
        try (SocketIoTestServer messagePack = SocketIoTestServer.withoutPort()
                        .config(config -> config.parser(StandardParser.MSGPACK))
                        .application(io -> io.of("/")
                                .onConnection(socket -> socket.emit(
                                        "key",
                                        socket.handshake()
                                                .auth(Map.class)
                                                .orElseThrow()
                                                .get("key"))));
                SocketIoTestServer json = SocketIoTestServer.withoutPort().build()) {
            messagePack.start();
            json.start();

            assertThat(messagePack.connect("/", auth).awaitEvent("key", byte[].class))
                    .containsExactly(1, 2);
            assertThatThrownBy(() -> json.connect("/", auth)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
