/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.net.URI;
import java.util.Base64;

/** Packets by WebSocket. For one thread. */
final class WebSocketPackets implements PacketClient {
    private final RawWebSocket webSocket;
    private final String sid;
    // Read and written by the one thread; nothing more is read after the end, some containers wait for the client then.
    private boolean ended;

    private WebSocketPackets(RawWebSocket webSocket, String sid) {
        this.webSocket = webSocket;
        this.sid = sid;
    }

    static WebSocketPackets open(URI path, String... headers) {
        RawWebSocket webSocket = RawWebSocket.open(path, "EIO=4&transport=websocket", headers);
        return new WebSocketPackets(webSocket, PollingClient.sid(webSocket.text()));
    }

    @Override
    public String sid() {
        return sid;
    }

    @Override
    public void send(String... packets) {
        for (String packet : packets) {
            webSocket.send(packet);
        }
    }

    @Override
    public void send(byte[] binary) {
        webSocket.send(binary);
    }

    @Override
    public String next() {
        Frame frame = webSocket.next();
        ended = frame.isEnd();
        return switch (frame.opcode()) {
            case 1 -> frame.text();
            case 2 -> "b" + Base64.getEncoder().encodeToString(frame.payload());
            default -> throw new IllegalStateException("the session has ended: " + frame);
        };
    }

    @Override
    public void awaitEnd() {
        if (!ended) {
            webSocket.end();
        }
    }

    @Override
    public void close() {
        webSocket.close();
    }
}
