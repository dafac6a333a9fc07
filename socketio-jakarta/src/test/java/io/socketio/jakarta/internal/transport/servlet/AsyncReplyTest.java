/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a reply is written to a client that takes it slowly; the containers' own behaviour is tested on the containers. */
class AsyncReplyTest {
    private static final PollCompression GZIP = new PollCompression(Optional.of(ContentCoding.GZIP), 1024);

    private final Map<String, String> headers = new HashMap<>();
    private final SlowOutput out = new SlowOutput();
    private int completions;

    @Test
    void largeBodyIsCompressedPieceByPieceAndOnlyWhenItCanBeWritten() throws IOException {
        byte[] body = new byte[1_000_000];
        new Random(3).nextBytes(body);
        Arrays.fill(body, 500_000, 600_000, (byte) 'x');

        reply().send("text/plain", body, GZIP);
        assertThat(out.written.size()).isZero();
        while (completions == 0) {
            out.becomeReady();
        }

        try (GZIPInputStream decoded = new GZIPInputStream(new ByteArrayInputStream(out.written.toByteArray()))) {
            assertThat(decoded.readAllBytes()).isEqualTo(body);
        }
        assertThat(out.writes).isGreaterThan(20);
        assertThat(out.longestWrite).isLessThanOrEqualTo(32 * 1024);
        assertThat(headers).containsEntry("Content-Encoding", "gzip").doesNotContainKey("Content-Length");
        assertThat(completions).isEqualTo(1);
    }

    @Test
    void largePlainBodyHasALength() throws IOException {
        byte[] body = new byte[100_000];
        new Random(3).nextBytes(body);

        reply().send("text/plain", body);
        while (completions == 0) {
            out.becomeReady();
        }

        assertThat(out.written.toByteArray()).isEqualTo(body);
        assertThat(headers).containsEntry("Content-Length", "100000").doesNotContainKey("Content-Encoding");
    }

    @Test
    void clientThatLeavesInTheMiddleEndsTheReply() throws IOException {
        reply().send("text/plain", new byte[100_000], GZIP);
        WriteListener listener = out.listener();

        listener.onError(new IOException("gone"));

        assertThat(completions).isEqualTo(1);
    }

    @Test
    void bodyThatSomebodyElseHasEncodedIsLeftAlone() {
        headers.put("Content-Encoding", "br");

        reply().send("text/plain", new byte[2000], GZIP);

        assertThat(out.written.toByteArray()).isEqualTo(new byte[2000]);
        assertThat(headers).containsEntry("Content-Encoding", "br").doesNotContainKey("Vary");
    }

    @Test
    void bodyThatWouldBeCompressedForAnotherClientSaysSo() {
        reply().send("text/plain", new byte[2000], new PollCompression(Optional.empty(), 1024));

        assertThat(headers).containsEntry("Vary", "Accept-Encoding").doesNotContainKey("Content-Encoding");
        assertThat(completions).isEqualTo(1);
    }

    private AsyncReply reply() {
        HttpServletResponse response = proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentLength" -> headers.put("Content-Length", String.valueOf(arguments[0]));
            case "containsHeader" -> headers.containsKey((String) arguments[0]);
            case "getOutputStream" -> out;
            default -> null;
        });
        return new AsyncReply(proxy(AsyncContext.class, (method, arguments) -> switch (method) {
            case "getResponse" -> response;
            case "complete" -> {
                completions++;
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        }));
    }

    private interface Calls {
        @Nullable
        Object call(String method, Object[] arguments);
    }

    private <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.call(method.getName(), arguments)));
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
