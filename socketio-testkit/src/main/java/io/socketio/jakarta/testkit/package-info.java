/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * For the tests of applications: {@link SocketIoTestServer} runs the handlers without a container or on a port, and
 * {@link TestClient} is a client that can also be cut off, stop reading and come back.
 *
 * <pre>{@code
 * class ChatTest {
 *     @RegisterExtension
 *     static final SocketIoTestServer server = SocketIoTestServer.withoutPort()
 *             .application(io -> io.of("/chat").onConnection(socket -> {
 *                 socket.join("lobby");
 *                 socket.on("say", String.class, (text, ack) -> {
 *                     socket.to("lobby").emit("said", text);
 *                     ack.send("told");
 *                 });
 *             }));
 *
 *     @Test
 *     void othersHearWhatIsSaid() {
 *         TestClient ann = server.connect("/chat");
 *         TestClient bob = server.connect("/chat");
 *
 *         assertThat(ann.emitWithAck("say", String.class, "hello")).isEqualTo("told");
 *
 *         assertThat(bob.awaitEvent("said", String.class)).isEqualTo("hello");
 *         assertThat(ann.events()).isEmpty();
 *     }
 *
 *     @Test
 *     void clientWhoseNetworkIsSilentIsMissedAfterItsHeartbeat() {
 *         TestClient ann = server.connect("/chat");
 *
 *         ann.silence();
 *         server.clock().advance(Duration.ofSeconds(45));
 *
 *         ann.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package io.socketio.jakarta.testkit;

import org.jspecify.annotations.NullMarked;
