/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;

/** Packets by long-polling. For one thread. */
final class PollingPackets implements PacketClient {
    private static final String CLOSE = "1";

    private final PollingClient client;
    private final Deque<String> received = new ArrayDeque<>();

    PollingPackets(PollingClient client) {
        this.client = client;
    }

    @Override
    public String sid() {
        return client.sid();
    }

    @Override
    public void send(String... packets) {
        client.post(packets);
    }

    @Override
    public void send(byte[] binary) {
        client.post("b" + Base64.getEncoder().encodeToString(binary));
    }

    @Override
    public String next() {
        if (received.isEmpty() && !poll()) {
            throw new IllegalStateException("the session has ended");
        }
        return received.remove();
    }

    @Override
    public void awaitEnd() {
        while (poll() && !received.contains(CLOSE)) {
            received.clear();
        }
    }

    private boolean poll() {
        HttpResponse<String> answer = client.poll();
        if (answer.statusCode() != 200) {
            return false;
        }
        received.addAll(Arrays.asList(answer.body().split("\u001e", -1)));
        return true;
    }

    @Override
    public void close() {
        client.post(CLOSE);
    }
}
