/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.IoThreads;
import io.socketio.jakarta.internal.engine.Verdict;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
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
    // What fits it in every case: compression may add a few bytes.
    private static final int SMALL_BYTES = BUFFERED_BYTES - 64;

    private final AsyncContext async;
    private final AtomicBoolean isAnswered = new AtomicBoolean();

    AsyncReply(AsyncContext async) {
        this.async = async;
    }

    /** Sends a body as it is; has no effect if an answer was given before. */
    void send(String contentType, byte[] body) {
        send(contentType, body, PollCompression.NONE);
    }

    /** Sends a body, compressed if the client and the configuration want that. */
    void send(String contentType, byte[] body, PollCompression compression) {
        if (!isAnswered.compareAndSet(false, true)) {
            return;
        }
        try {
            HttpServletResponse response = (HttpServletResponse) async.getResponse();
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(contentType);
            response.setHeader("Cache-Control", "no-store");
            Optional<ContentCoding> coding = negotiate(response, body.length, compression);
            if (body.length < SMALL_BYTES) {
                writeSmall(response, coding.isEmpty() ? body : encode(coding.get(), body));
            } else {
                writeLarge(response, body, coding);
            }
        } catch (IOException | RuntimeException e) {
            abandon(e); // containers also throw others while they recycle a response
        }
    }

    private static Optional<ContentCoding> negotiate(
            HttpServletResponse response, int bytes, PollCompression compression) {
        if (!compression.isNegotiated(bytes) || response.containsHeader("Content-Encoding")) {
            return Optional.empty();
        }
        response.addHeader("Vary", "Accept-Encoding");
        compression.coding().ifPresent(coding -> response.setHeader("Content-Encoding", coding.wireName()));
        return compression.coding();
    }

    private static byte[] encode(ContentCoding coding, byte[] body) throws IOException {
        try (InputStream encoded = coding.encode(body)) {
            return encoded.readAllBytes();
        }
    }

    // Without an announced length: Jetty would take these bytes for the last ones and wait for the client.
    private void writeSmall(HttpServletResponse response, byte[] body) throws IOException {
        response.setBufferSize(BUFFERED_BYTES);
        response.getOutputStream().write(body);
        async.complete();
    }

    private void writeLarge(HttpServletResponse response, byte[] body, Optional<ContentCoding> coding)
            throws IOException {
        if (coding.isEmpty()) {
            response.setContentLength(body.length);
        }
        ServletOutputStream out = response.getOutputStream();
        InputStream content = coding.map(chosen -> chosen.encode(body)).orElseGet(() -> new ByteArrayInputStream(body));
        BodyWriter writer = new BodyWriter(out, content, new byte[Math.min(body.length, BodyWriter.CHUNK_BYTES)]);
        try {
            out.setWriteListener(writer);
        } catch (RuntimeException e) {
            writer.release();
            throw e;
        }
    }

    /** Sends a status without a body; has no effect if an answer was given before. */
    void status(int status) {
        answer(response -> Replies.empty(response, status));
    }

    /**
     * As {@link #status} for a request whose body is not read to its end. For the thread that reads it: most containers
     * want the answer there, but Undertow, which reads on its I/O threads, would leave the rest of the body unread and
     * the connection open.
     */
    void statusBeforeEnd(int status) {
        if (IoThreads.isCurrent()) {
            async.start(() -> status(status));
        } else {
            status(status);
        }
    }

    /** Refuses a handshake; has no effect if an answer was given before. */
    void refuse(Verdict.Refuse refusal) {
        answer(response -> Replies.refuse(response, refusal));
    }

    private void answer(Answer answer) {
        if (!isAnswered.compareAndSet(false, true)) {
            return;
        }
        try {
            HttpServletResponse response = (HttpServletResponse) async.getResponse();
            answer.writeTo(response);
            response.flushBuffer(); // GlassFish makes 200 of every status that is not on its way by then
            async.complete();
        } catch (IOException | RuntimeException e) {
            abandon(e); // containers also throw others while they recycle a response
        }
    }

    /** An answer that fits the container's buffer. */
    @FunctionalInterface
    private interface Answer {
        void writeTo(HttpServletResponse response) throws IOException;
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
        private static final int CHUNK_BYTES = 32 * 1024;

        private final ServletOutputStream out;
        private final InputStream content;
        // Used again only when the container has said that it is done with it.
        private final byte[] chunk;

        BodyWriter(ServletOutputStream out, InputStream content, byte[] chunk) {
            this.out = out;
            this.content = content;
            this.chunk = chunk;
        }

        @Override
        public void onWritePossible() throws IOException {
            while (out.isReady()) {
                int length = content.readNBytes(chunk, 0, chunk.length);
                if (length == 0) {
                    release();
                    async.complete();
                    return;
                }
                out.write(chunk, 0, length);
            }
        }

        @Override
        public void onError(Throwable cause) {
            release();
            abandon(cause);
        }

        void release() {
            try {
                content.close();
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "A compressor was not closed in order", e); // it holds no file or connection
            }
        }
    }
}
