/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A TCP connection that sends exactly what a test wants. For one thread. */
public final class RawConnection implements Closeable {
    private static final int LIMIT_MILLIS = (int) Patience.STEP.toMillis();
    private static final int SLOW_READER_BUFFER = 4096;

    private final Socket socket;
    private final InputStream in;

    private RawConnection(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** Connects to the host of {@code address}. */
    public static RawConnection to(URI address) {
        return connect(address, new Socket());
    }

    /** As {@link #to} with so small a receive buffer that a server soon notices when nothing is read. */
    public static RawConnection ofSlowReader(URI address) {
        Socket socket = new Socket();
        try {
            socket.setReceiveBufferSize(SLOW_READER_BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connect(address, socket);
    }

    private static RawConnection connect(URI address, Socket socket) {
        try {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.setTcpNoDelay(true);
            return new RawConnection(socket, new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends lines of a request head, the {@code Host} header and the empty line included. */
    public RawConnection head(URI path, String method, String query, String... headers) {
        return send(headText(path, method, query, headers));
    }

    /** As {@link #head} with bytes that follow in the same write. */
    public RawConnection headAnd(byte[] bytes, URI path, String method, String query, String... headers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(headText(path, method, query, headers).getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(bytes);
        return send(all.toByteArray());
    }

    private static String headText(URI path, String method, String query, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path.getPath() + "?" + query + " HTTP/1.1\r\n");
        head.append("Host: ")
                .append(path.getHost())
                .append(':')
                .append(path.getPort())
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** Sends text as it is. */
    public RawConnection send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are. */
    public RawConnection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one answer. */
    public RawReply reply() {
        try {
            return RawReply.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server ends the connection, after anything it still sends. */
    public boolean isEndedByServer() {
        try {
            in.readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    InputStream in() {
        return in;
    }

    /** Closes the connection with a reset instead of an orderly end. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
