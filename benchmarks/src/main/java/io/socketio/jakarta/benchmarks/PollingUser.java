/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A client without WebSocket, as browsers do it: one connection for the GET request that waits, one for POST requests. An
 * exchange is over when both have been answered. For one thread.
 */
final class PollingUser implements AutoCloseable {
    private static final String PATH = "/socket.io/?EIO=4&transport=polling";
    private static final String SEPARATOR = "\u001e";
    private static final String JOIN = "40";
    private static final String PING = "2";
    private static final String PONG = "3";

    private final Latencies latencies;
    private final String request;
    private final String reply;
    private final HttpConnection polls;
    private final HttpConnection posts;
    // Empty until the server has said which session it is.
    private String path;
    private boolean isPostAnswered;
    private boolean hasReply;
    private boolean isPongDue;
    private boolean isFinishing;

    private PollingUser(URI server, Subject subject, Selector selector, String path, Latencies latencies)
            throws IOException {
        Exchange exchange = subject.exchange(Measurement.POLLING);
        boolean isReusable = subject.keepsHttpConnections();
        this.latencies = latencies;
        this.request = text(exchange.request().get(0));
        this.reply = text(exchange.reply().get(0));
        this.path = path;
        this.polls = HttpConnection.open(server, isReusable, selector, (Side) this::receivePoll);
        this.posts = HttpConnection.open(server, isReusable, selector, (Side) this::receivePost);
    }

    /**
     * Connects and sends the first request, which opens a session if the subject has any.
     *
     * @param index which of the users it is
     */
    static PollingUser start(URI server, Subject subject, Selector selector, int index, Latencies latencies)
            throws IOException {
        if (subject.speaksSocketIo()) {
            PollingUser user = new PollingUser(server, subject, selector, "", latencies);
            user.polls.get(PATH);
            return user;
        }
        PollingUser user = new PollingUser(server, subject, selector, "/bare-polling?sid=" + index, latencies);
        user.send(user.request);
        return user;
    }

    private static String text(Message message) {
        ByteBuffer payload = message.payload().duplicate();
        return StandardCharsets.US_ASCII.decode(payload).toString();
    }

    private void send(String packet) throws IOException {
        isPostAnswered = false;
        hasReply = false;
        polls.get(path);
        latencies.begin(this, System.nanoTime());
        posts.post(path, isPongDue ? PONG + SEPARATOR + packet : packet);
        isPongDue = false;
    }

    private boolean receivePoll() throws IOException {
        Optional<String> body = polls.receive();
        if (body.isEmpty()) {
            return false;
        }
        if (path.isEmpty()) {
            path = PATH + "&sid=" + sessionId(body.get());
            send(JOIN);
            return false;
        }
        for (String packet : body.get().split(SEPARATOR, -1)) {
            receivePacket(packet);
        }
        if (!hasReply) {
            polls.get(path);
        }
        return sendNext();
    }

    private void receivePacket(String packet) throws IOException {
        if (packet.equals(PING)) {
            isPongDue = true;
        } else if (packet.equals(reply) || packet.startsWith(JOIN)) {
            hasReply = true;
            latencies.end(this, System.nanoTime());
        } else {
            throw new IOException("unexpected packet: " + packet);
        }
    }

    private static String sessionId(String open) throws IOException {
        String name = "\"sid\":\"";
        int start = open.indexOf(name) + name.length();
        int end = open.indexOf('"', start);
        if (start < name.length() || end < 0) {
            throw new IOException("no session: " + open);
        }
        return open.substring(start, end);
    }

    private boolean receivePost() throws IOException {
        isPostAnswered |= posts.receive().isPresent();
        return sendNext();
    }

    private boolean sendNext() throws IOException {
        if (!isIdle()) {
            return false;
        }
        if (!isFinishing) {
            send(request);
        }
        return true;
    }

    /** Nothing follows the exchange under way. */
    void finish() {
        isFinishing = true;
    }

    /** Whether no exchange is under way. */
    boolean isIdle() {
        return isPostAnswered && hasReply;
    }

    @Override
    public void close() throws IOException {
        polls.close();
        posts.close();
    }

    /** One of the two connections, as the attachment of its key. */
    interface Side {
        /** Reads what has arrived and returns whether that ended an exchange; the next one has begun then. */
        boolean receive() throws IOException;
    }
}
