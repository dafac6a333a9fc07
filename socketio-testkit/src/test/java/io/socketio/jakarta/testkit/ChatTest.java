/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.DisconnectReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of the package's documentation, word for word. */
class ChatTest {
    @RegisterExtension
    static final SocketIoTestServer server = SocketIoTestServer.withoutPort()
            .application(io -> io.of("/chat").onConnection(socket -> {
                socket.join("lobby");
                socket.on("say", String.class, (text, ack) -> {
                    socket.to("lobby").emit("said", text);
                    ack.send("told");
                });
            }));

    @Test
    void othersHearWhatIsSaid() {
        TestClient ann = server.connect("/chat");
        TestClient bob = server.connect("/chat");

        assertThat(ann.emitWithAck("say", String.class, "hello")).isEqualTo("told");

        assertThat(bob.awaitEvent("said", String.class)).isEqualTo("hello");
        assertThat(ann.events()).isEmpty();
    }

    @Test
    void clientWhoseNetworkIsSilentIsMissedAfterItsHeartbeat() {
        TestClient ann = server.connect("/chat");

        ann.silence();
        server.clock().advance(Duration.ofSeconds(45));

        ann.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
    }
}
