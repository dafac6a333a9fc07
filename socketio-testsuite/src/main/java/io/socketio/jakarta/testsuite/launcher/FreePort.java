/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Ports for containers that have to be told one: of the loopback address, below those that systems give to clients, which
 * could be faster than a container that starts.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /**
     * A port that nobody else has.
     *
     * @param port the wanted one; 0 for any
     * @throws IOException if the wanted one is in use
     */
    public static int orAny(int port) throws IOException {
        if (port != 0) {
            return bound(port);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return bound(RandomGenerator.getDefault().nextInt(FIRST, END));
            } catch (BindException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static int bound(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
