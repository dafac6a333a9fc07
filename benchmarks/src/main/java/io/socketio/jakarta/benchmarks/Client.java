/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One WebSocket connection: as little work as possible, so that the client is not what is measured. For one thread.
 *
 * <p>Blocking until {@link #channel} has been made non-blocking by the load.
 */
final class Client implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int EXTENDED_LENGTH = 126;
    private static final int CLOSE_LIMIT_MILLIS = 10_000;
    private static final ByteBuffer PONG = Frames.masked("3", 1);

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
    private int checkedReplies;

    private Client(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects, and joins the main namespace if the subject has one. */
    static Client open(URI server, Subject subject, Measurement measurement) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Client client = new Client(channel);
        client.handshake(server.getAuthority(), subject.path(measurement));
        if (subject.speaksSocketIo()) {
            client.expectMessage("0{");
            client.send(Frames.masked("40", 1));
            client.expectMessage("40{");
        }
        return client;
    }

    SocketChannel channel() {
        return channel;
    }

    private void handshake(String authority, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + authority
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String head = "";
        while (!head.contains("\r\n\r\n")) {
            fill();
            head = StandardCharsets.ISO_8859_1.decode(in.duplicate().flip()).toString();
        }
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new IOException(
                    "no WebSocket at " + path + ": " + head.lines().findFirst().orElse(""));
        }
        in.flip().position(head.indexOf("\r\n\r\n") + 4);
        in.compact();
    }

    private void expectMessage(String beginning) throws IOException {
        while (frameLength(in.duplicate().flip()) < 0) {
            fill();
        }
        in.flip();
        String message = StandardCharsets.UTF_8.decode(payload(in)).toString();
        in.compact();
        if (!message.startsWith(beginning)) {
            throw new IOException("expected " + beginning + ", got " + message);
        }
    }

    private void fill() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server ended a connection");
        }
    }

    /** Sends prepared frames, which are small enough for the kernel to take them whole. */
    void send(ByteBuffer frames) throws IOException {
        ByteBuffer view = frames.duplicate();
        int written = channel.write(view);
        if (view.hasRemaining()) {
            throw new IOException("only " + written + " bytes could be sent");
        }
    }

    /** Reads what has arrived and returns the number of replies; answers heartbeats. */
    int receive(byte[] expected) throws IOException {
        fill();
        in.flip();
        int replies = 0;
        while (frameLength(in) >= 0) {
            ByteBuffer payload = payload(in);
            if (payload.remaining() == expected.length) {
                check(payload, expected);
                replies++;
            } else if (payload.remaining() == 1 && payload.get(payload.position()) == '2') {
                send(PONG);
            } else {
                throw new IOException("unexpected message: " + StandardCharsets.UTF_8.decode(payload));
            }
        }
        in.compact();
        return replies;
    }

    // The first one byte by byte, later ones by their length.
    private void check(ByteBuffer payload, byte[] expected) throws IOException {
        if (checkedReplies == 0) {
            checkedReplies++;
            if (!payload.equals(ByteBuffer.wrap(expected))) {
                throw new IOException("wrong reply: " + StandardCharsets.UTF_8.decode(payload));
            }
        }
    }

    // -1 if the frame is not complete.
    private static int frameLength(ByteBuffer frames) {
        int start = frames.position();
        if (frames.remaining() < 2) {
            return -1;
        }
        int length = frames.get(start + 1);
        int head = 2;
        if (length == EXTENDED_LENGTH) {
            if (frames.remaining() < 4) {
                return -1;
            }
            length = frames.getShort(start + 2) & 0xffff;
            head = 4;
        }
        return frames.remaining() < head + length ? -1 : head + length;
    }

    private static ByteBuffer payload(ByteBuffer frames) {
        int length = frameLength(frames);
        int start = frames.position();
        int head = frames.get(start + 1) == EXTENDED_LENGTH ? 4 : 2;
        frames.position(start + length);
        return frames.slice(start + head, length - head);
    }

    /** Closes in order and waits until the server has done so as well; replies under way are thrown away. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.configureBlocking(true);
            send(Frames.closing());
            channel.socket().setSoTimeout(CLOSE_LIMIT_MILLIS);
            channel.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException e) {
            throw new IOException("the server did not close a connection", e);
        }
    }
}
