/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URL;

/** A well-behaved client whose session is open while another one misbehaves. For one thread. */
final class Bystander implements AutoCloseable {
    private final PacketClient client;
    private int echoes;

    private Bystander(PacketClient client) {
        this.client = client;
    }

    /** Opens a session of the Socket.IO server and joins the main namespace. */
    static Bystander enter(URL application) {
        PacketClient client = PacketClient.open("websocket", Deployed.path(application, "/socket.io/"));
        client.send("40");
        assertThat(client.next()).startsWith("40{\"sid\":");
        assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
        return new Bystander(client);
    }

    /** Asserts that this session still does what it did before, and got nothing that was not for it. */
    void assertUndisturbed() {
        int id = echoes++;
        client.send("42" + id + "[\"echo-ack\",\"still here\"]");
        String packet = client.next();
        while (packet.equals("2")) {
            client.send("3");
            packet = client.next();
        }
        assertThat(packet).isEqualTo("43" + id + "[\"still here\"]");
    }

    @Override
    public void close() {
        client.close();
    }
}
