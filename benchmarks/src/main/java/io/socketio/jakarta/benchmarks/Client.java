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
import java.util.List;

/**
 * One WebSocket connection: as little work as possible, so that the client is not what is measured. For one thread.
 *
 * <p>Blocking until {@link #channel} has been made non-blocking by {@link Clients}.
 */
final class Client implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    // For what the server has to answer while the client waits: the handshake, joining, the end.
    private static final int ANSWER_LIMIT_MILLIS = 10_000;
    private static final ByteBuffer PONG = Frames.masked("3");

    private final SocketChannel channel;
    private final List<Message> reply;
    private final ByteBuffer in;
    // Which message of a reply comes next.
    private int next;
    private boolean isChecked;

    private Client(SocketChannel channel, Exchange exchange) {
        this.channel = channel;
        this.reply = exchange.reply();
        this.in = ByteBuffer.allocate(BUFFER_BYTES + exchange.replyBytes());
    }

    /**
     * Connects, and joins the main namespace if the subject has one.
     *
     * @param index which of the clients it is
     */
    static Client open(URI server, Subject subject, Measurement measurement, int index) throws IOException {
        Exchange exchange = subject.exchange(measurement);
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().setSoTimeout(ANSWER_LIMIT_MILLIS);
        if (exchange.replyBytes() > BUFFER_BYTES) {
            // So that the kernel takes a request whole, as it does with shorter ones.
            channel.setOption(StandardSocketOptions.SO_SNDBUF, 4 * exchange.replyBytes());
        }
        Client client = new Client(channel, exchange);
        client.handshake(server.getAuthority(), subject.path(measurement, index));
        if (subject.speaksSocketIo()) {
            client.expectMessage("0{");
            client.send(Frames.masked("40"));
            client.expectMessage("40{");
            if (measurement == Measurement.ROOMS) {
                client.send(Frames.masked("420[\"join\",\"" + Rooms.name(index) + "\"]"));
                client.expectMessage("430[");
            }
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
            await();
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
        while (!Frames.isComplete(in.duplicate().flip())) {
            await();
        }
        in.flip();
        String message = StandardCharsets.UTF_8.decode(Frames.payload(in)).toString();
        in.compact();
        if (!message.startsWith(beginning)) {
            throw new IOException("expected " + beginning + ", got " + message);
        }
    }

    // While the channel blocks.
    private void await() throws IOException {
        int count = channel.socket().getInputStream().read(in.array(), in.position(), in.remaining());
        if (count < 0) {
            throw new EOFException("the server ended a connection");
        }
        in.position(in.position() + count);
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

    /** Reads what has arrived and returns the number of replies that it completed; answers heartbeats and pings. */
    int receive() throws IOException {
        fill();
        in.flip();
        int replies = 0;
        while (Frames.isComplete(in)) {
            boolean isPing = Frames.isPing(in);
            ByteBuffer payload = Frames.payload(in);
            if (isPing) {
                send(Frames.pong(payload));
            } else if (payload.remaining() == reply.get(next).length()) {
                check(payload);
                next = (next + 1) % reply.size();
                replies += next == 0 ? 1 : 0;
            } else if (payload.remaining() == 1 && payload.get(payload.position()) == '2') {
                send(PONG);
            } else {
                throw new IOException("unexpected message of " + payload.remaining() + " bytes, expected "
                        + reply.get(next).length() + ": " + StandardCharsets.UTF_8.decode(payload));
            }
        }
        in.compact();
        return replies;
    }

    // The first reply byte by byte, later ones by their length.
    private void check(ByteBuffer payload) throws IOException {
        if (!isChecked && !payload.equals(reply.get(next).payload())) {
            throw new IOException("wrong reply: " + StandardCharsets.UTF_8.decode(payload));
        }
        isChecked = isChecked || next == reply.size() - 1;
    }

    /** Closes in order and waits until the server has done so as well; replies under way are thrown away. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.configureBlocking(true);
            send(Frames.closing());
            channel.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException e) {
            throw new IOException("the server did not close a connection", e);
        }
    }
}
