/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes one reply of an asynchronous request, from any thread and without blocking: a small body is put into the
 * container's buffer, which the container sends when the request is completed; more goes through a
 * {@link WriteListener}.
 */
final class AsyncReply {
    private static final Logger LOGGER = System.getLogger(AsyncReply.class.getName());
    // The default response buffer of the containers.
    private static final int BUFFERED_BYTES = 8 * 1024;

    private final AsyncContext async;
    private final AtomicBoolean isAnswered = new AtomicBoolean();

    AsyncReply(AsyncContext async) {
        this.async = async;
    }

    /** Sends a body; has no effect if an answer was given before. */
    void send(String contentType, byte[] body) {
        if (!isAnswered.compareAndSet(false, true)) {
            return;
        }
        try {
            HttpServletResponse response = (HttpServletResponse) async.getResponse();
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(contentType);
            response.setHeader("Cache-Control", "no-store");
            if (body.length < BUFFERED_BYTES) {
                // Without an announced length: Jetty would take these bytes for the last ones and wait for the client.
                response.setBufferSize(BUFFERED_BYTES);
                response.getOutputStream().write(body);
                async.complete();
            } else {
                response.setContentLength(body.length);
                ServletOutputStream out = response.getOutputStream();
                out.setWriteListener(new BodyWriter(out, body));
            }
        } catch (IOException | RuntimeException e) {
            abandon(e); // containers also throw others while they recycle a response
        }
    }

    /** Sends a status without a body; has no effect if an answer was given before. */
    void status(int status) {
        if (!isAnswered.compareAndSet(false, true)) {
            return;
        }
        try {
            Replies.empty((HttpServletResponse) async.getResponse(), status);
            async.complete();
        } catch (IOException | RuntimeException e) {
            abandon(e); // containers also throw others while they recycle a response
        }
    }

    // The client is gone, or the container ended the request. It may have completed it as well.
    private void abandon(Throwable cause) {
        LOGGER.log(Level.DEBUG, "A polling request could not be answered", cause);
        try {
            async.complete();
        } catch (RuntimeException e) {
            LOGGER.log(Level.TRACE, "The request had been completed", e);
        }
    }

    /** Writes a large body as fast as the client takes it. Called by the container, one call at a time. */
    private final class BodyWriter implements WriteListener {
        private static final int CHUNK_BYTES = 64 * 1024;

        private final ServletOutputStream out;
        private final byte[] body;
        // Used by the container's writing thread only.
        private int written;

        BodyWriter(ServletOutputStream out, byte[] body) {
            this.out = out;
            this.body = body;
        }

        @Override
        public void onWritePossible() throws IOException {
            while (out.isReady()) {
                if (written == body.length) {
                    async.complete();
                    return;
                }
                int length = Math.min(CHUNK_BYTES, body.length - written);
                out.write(body, written, length);
                written += length;
            }
        }

        @Override
        public void onError(Throwable cause) {
            abandon(cause);
        }
    }
}
