/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network between a client and a server. */
class RelayTest {
    private ServerSocket door;
    private Relay relay;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        door = new ServerSocket(0, 1, here);
        relay = Relay.to(door.getLocalPort());
        client = new Socket(here, relay.port());
        server = door.accept();
        client.setSoTimeout(5_000);
        server.setSoTimeout(5_000);
    }

    @AfterEach
    void close() throws IOException {
        relay.cut();
        client.close();
        server.close();
        door.close();
    }

    @Test
    void bytesPassInBothDirections() throws IOException {
        client.getOutputStream().write(new byte[] {1, 2});
        server.getOutputStream().write(new byte[] {3});

        assertThat(server.getInputStream().readNBytes(2)).containsExactly(1, 2);
        assertThat(client.getInputStream().read()).isEqualTo(3);
    }

    @Test
    void endOfOneDirectionPassesAndTheOtherGoesOn() throws IOException {
        client.shutdownOutput();

        assertThat(server.getInputStream().read()).isEqualTo(-1);
        server.getOutputStream().write(4);
        assertThat(client.getInputStream().read()).isEqualTo(4);
    }

    @Test
    void cutIsAResetOnBothSides() {
        relay.cut();

        assertThatThrownBy(() -> server.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThatThrownBy(() -> client.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(relay.isOver()).isTrue();
    }

    // While the kernel still closes the port a connection may come into being, and is reset.
    @Test
    void nobodyTalksAfterTheCut() {
        relay.cut();

        assertThatThrownBy(() -> {
                    try (Socket late = new Socket(door.getInetAddress(), relay.port())) {
                        late.getInputStream().read();
                    }
                })
                .isInstanceOf(SocketException.class);
    }
}
