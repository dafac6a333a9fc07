/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.PostExchange;
import io.socketio.jakarta.internal.engine.ServerSession;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads the body of a POST without blocking and hands it to the session. Called by the container; the answer may come
 * from another thread.
 *
 * <p>The body is counted while it streams in, so a chunked one is limited too. {@code isFinished} is not asked because
 * GlassFish says yes while data is still unread, and does not call {@code onAllDataRead} for a body that came together
 * with the request's head: hence the comparison with the announced length. With HTTP/2 it tells of data and of its end on
 * two threads, in any order. So a filter that makes a body shorter has to change its announced length as well.
 */
final class PostReader implements ReadListener, PostExchange {
    private static final int INITIAL_BYTES = 1024;
    private static final byte[] OK = {'o', 'k'};

    private final ServerSession session;
    private final PostFormat format;
    private final ServletInputStream in;
    private final AsyncReply reply;
    private final long announcedLength;
    private final int maxBytes;
    private final AtomicBoolean isDone = new AtomicBoolean();
    // Written by the thread that reads, before the length.
    private byte[] body = new byte[INITIAL_BYTES];
    private volatile int length;

    PostReader(
            ServerSession session,
            PostFormat format,
            ServletInputStream in,
            AsyncReply reply,
            long announcedLength,
            int maxBytes) {
        this.session = session;
        this.format = format;
        this.in = in;
        this.reply = reply;
        this.announcedLength = announcedLength;
        this.maxBytes = maxBytes;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!isDone.get() && in.isReady()) {
            if (session.isClosed()) {
                rejectAsTooLate();
                return;
            }
            int before = length;
            if (before == body.length) {
                body = Arrays.copyOf(body, (int) Math.min((long) before * 2, (long) maxBytes + 1));
            }
            int count = in.read(body, before, body.length - before);
            if (count < 0) {
                finish();
                return;
            }
            length = before + count;
            if (length > maxBytes) {
                rejectAsTooLarge();
            } else if (length == announcedLength) {
                finish();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (length >= announcedLength) { // which is negative if it is not known
            finish();
        }
    }

    @Override
    public void onError(Throwable cause) {
        if (isDone.compareAndSet(false, true)) {
            session.polling().fail("data request connection closed prematurely");
            reply.status(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void finish() {
        if (isDone.compareAndSet(false, true)) {
            format.deliver(body, length, session.polling(), this);
        }
    }

    private void rejectAsTooLarge() {
        if (isDone.compareAndSet(false, true)) {
            session.polling().discardPost();
            reply.statusBeforeEnd(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    // A client that sends a byte now and then would keep its connection for hours.
    private void rejectAsTooLate() {
        if (isDone.compareAndSet(false, true)) {
            reply.statusBeforeEnd(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    public void accept() {
        reply.send("text/html", OK);
    }

    @Override
    public void reject() {
        reply.status(HttpServletResponse.SC_BAD_REQUEST);
    }
}
