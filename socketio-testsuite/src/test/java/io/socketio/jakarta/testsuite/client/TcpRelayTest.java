/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpRelayTest {
    // Which side sees the cut first is chance.
    private static final int CUTS = 300;
    private static final int LIMIT_MILLIS = 10_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatTheServerSaysToTheCutDoesNotReachTheClient() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpRelay relay = TcpRelay.to(URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/"))) {
            for (int i = 0; i < CUTS; i++) {
                try (Socket client = new Socket(
                        InetAddress.getLoopbackAddress(), relay.address().getPort())) {
                    client.setSoTimeout(LIMIT_MILLIS);
                    Future<?> server = threads.submit(() -> greetAndAnswerTheEnd(listener));
                    assertThat(client.getInputStream().read()).isEqualTo('a');

                    relay.cut();

                    assertThat(end(client)).as("what came after cut %d", i).isEqualTo(-1);
                    server.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
                    relay.mend();
                }
            }
        }
    }

    private static void greetAndAnswerTheEnd(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getOutputStream().write('a');
            end(socket);
            socket.getOutputStream().write('z');
        } catch (IOException e) {
            // The relay is gone by then, as it should be.
        }
    }

    private static int end(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException e) {
            return -1; // reset
        }
    }
}
