/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** How a reply is written to a client that takes it slowly; the containers' own behaviour is tested on the containers. */
class AsyncReplyTest {
    private static final PollCompression GZIP = new PollCompression(Optional.of(ContentCoding.GZIP), 1024);

    private final SlowOutput out = new SlowOutput();
    private final RecordedReply recorded = new RecordedReply(out);

    @Test
    void largeBodyIsCompressedPieceByPieceAndOnlyWhenItCanBeWritten() throws IOException {
        byte[] body = new byte[1_000_000];
        new Random(3).nextBytes(body);
        Arrays.fill(body, 500_000, 600_000, (byte) 'x');

        reply().send("text/plain", body, GZIP);
        assertThat(out.written.size()).isZero();
        while (recorded.completions() == 0) {
            out.becomeReady();
        }

        try (GZIPInputStream decoded = new GZIPInputStream(new ByteArrayInputStream(out.written.toByteArray()))) {
            assertThat(decoded.readAllBytes()).isEqualTo(body);
        }
        assertThat(out.writes).isGreaterThan(20);
        assertThat(out.longestWrite).isLessThanOrEqualTo(32 * 1024);
        assertThat(recorded.headers()).containsEntry("Content-Encoding", "gzip").doesNotContainKey("Content-Length");
        assertThat(recorded.completions()).isEqualTo(1);
    }

    @Test
    void largePlainBodyHasALength() throws IOException {
        byte[] body = new byte[100_000];
        new Random(3).nextBytes(body);

        reply().send("text/plain", body);
        while (recorded.completions() == 0) {
            out.becomeReady();
        }

        assertThat(out.written.toByteArray()).isEqualTo(body);
        assertThat(recorded.headers()).containsEntry("Content-Length", "100000").doesNotContainKey("Content-Encoding");
    }

    @Test
    void clientThatLeavesInTheMiddleEndsTheReply() throws IOException {
        reply().send("text/plain", new byte[100_000], GZIP);
        WriteListener listener = out.listener();

        listener.onError(new IOException("gone"));

        assertThat(recorded.completions()).isEqualTo(1);
    }

    @Test
    void bodyThatSomebodyElseHasEncodedIsLeftAlone() {
        recorded.headers().put("Content-Encoding", "br");

        reply().send("text/plain", new byte[2000], GZIP);

        assertThat(out.written.toByteArray()).isEqualTo(new byte[2000]);
        assertThat(recorded.headers()).containsEntry("Content-Encoding", "br").doesNotContainKey("Vary");
    }

    @Test
    void bodyThatWouldBeCompressedForAnotherClientSaysSo() {
        reply().send("text/plain", new byte[2000], new PollCompression(Optional.empty(), 1024));

        assertThat(recorded.headers()).containsEntry("Vary", "Accept-Encoding").doesNotContainKey("Content-Encoding");
        assertThat(recorded.completions()).isEqualTo(1);
    }

    private AsyncReply reply() {
        return recorded.reply();
    }

    /** Takes one piece each time it is ready. */
    private static final class SlowOutput extends ServletOutputStream {
        final ByteArrayOutputStream written = new ByteArrayOutputStream();
        int writes;
        int longestWrite;
        private Optional<WriteListener> listener = Optional.empty();
        private boolean isReady;

        void becomeReady() throws IOException {
            isReady = true;
            listener().onWritePossible();
        }

        WriteListener listener() {
            return listener.orElseThrow();
        }

        @Override
        public boolean isReady() {
            return isReady;
        }

        @Override
        public void setWriteListener(WriteListener value) {
            listener = Optional.of(value);
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            assertThat(isReady || listener.isEmpty()).isTrue();
            isReady = false;
            writes++;
            longestWrite = Math.max(longestWrite, length);
            written.write(bytes, offset, length);
        }
    }
}
