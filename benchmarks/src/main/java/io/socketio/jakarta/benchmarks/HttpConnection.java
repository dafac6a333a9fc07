/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A connection for one HTTP request after the other. For one thread. */
final class HttpConnection implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final String LENGTH = "\r\ncontent-length: ";

    private final URI server;
    private final boolean isReusable;
    private final Selector selector;
    private final Object attachment;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
    // Another one for the next request when the server closes it.
    private SocketChannel channel;
    private boolean isLast;

    private HttpConnection(URI server, boolean isReusable, Selector selector, Object attachment) throws IOException {
        this.server = server;
        this.isReusable = isReusable;
        this.selector = selector;
        this.attachment = attachment;
        this.channel = connect();
    }

    /**
     * Connects.
     *
     * @param isReusable whether the server takes another request on a connection that it has not announced to close
     * @param attachment what the selector's key will have
     */
    static HttpConnection open(URI server, boolean isReusable, Selector selector, Object attachment)
            throws IOException {
        return new HttpConnection(server, isReusable, selector, attachment);
    }

    private SocketChannel connect() throws IOException {
        SocketChannel connected = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connected.configureBlocking(false);
        connected.register(selector, SelectionKey.OP_READ, attachment);
        return connected;
    }

    void get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n");
    }

    void post(String path, String body) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    private void send(String request) throws IOException {
        if (isLast) {
            channel.close();
            channel = connect();
            isLast = false;
        }
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(request);
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("a request could not be sent at once");
        }
    }

    /** Reads what has arrived and returns the body if it is complete. */
    Optional<String> receive() throws IOException {
        if (channel.read(in) < 0) {
            if (isLast) {
                channel.close();
                return Optional.empty();
            }
            throw new EOFException("the server ended a connection");
        }
        String answer =
                StandardCharsets.ISO_8859_1.decode(in.duplicate().flip()).toString();
        int body = answer.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return Optional.empty();
        }
        String head = answer.substring(0, body).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 200 ") || !head.contains(LENGTH)) {
            throw new IOException("unexpected answer: " + answer);
        }
        int length = head.indexOf(LENGTH) + LENGTH.length();
        if (answer.length() < body + Integer.parseInt(head.substring(length, head.indexOf('\r', length)))) {
            return Optional.empty();
        }
        isLast = !isReusable || head.contains("\r\nconnection: close\r\n");
        in.clear();
        return Optional.of(answer.substring(body));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
