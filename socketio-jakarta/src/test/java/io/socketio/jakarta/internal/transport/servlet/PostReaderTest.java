/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.EngineFixture;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The order in which containers tell of a body and of its end; how they do it is tested on the containers. */
class PostReaderTest {
    private static final String BODY = "4hello";
    private static final long UNKNOWN = -1;

    private final EngineFixture fixture = new EngineFixture();
    private final RecordedReply recorded = new RecordedReply(new Ignored());

    @Test
    void endThatIsToldBeforeTheBodyIsWaitedFor() throws IOException {
        PostReader reader = reader(BODY.length());

        reader.onAllDataRead();
        assertThat(recorded.completions()).isZero();
        reader.onDataAvailable();

        assertThat(fixture.events()).containsExactly("hello");
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.completions()).isEqualTo(1);
    }

    @Test
    void endThatIsToldAfterTheAnnouncedBodyChangesNothing() throws IOException {
        PostReader reader = reader(BODY.length());

        reader.onDataAvailable();
        reader.onAllDataRead();

        assertThat(fixture.events()).containsExactly("hello");
        assertThat(recorded.completions()).isEqualTo(1);
    }

    @Test
    void bodyOfUnknownLengthIsHandledAtItsEnd() throws IOException {
        PostReader reader = reader(UNKNOWN);

        reader.onDataAvailable();
        assertThat(fixture.events()).isEmpty();
        reader.onAllDataRead();

        assertThat(fixture.events()).containsExactly("hello");
    }

    private PostReader reader(long announced) {
        fixture.openPolling();
        assertThat(fixture.session().polling().beginPost()).isTrue();
        return new PostReader(fixture.session(), PostFormat.TEXT, new Body(), recorded.reply(), announced, 1_000);
    }

    /** Is there at once; its end is told only to the listener. */
    private static final class Body extends ServletInputStream {
        private final InputStream bytes = new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8));
        private int left = BODY.length();

        @Override
        public boolean isReady() {
            return left > 0;
        }

        @Override
        public boolean isFinished() {
            throw new UnsupportedOperationException("not to be relied on");
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the test is the container");
        }

        @Override
        public int read() throws IOException {
            left--;
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = bytes.read(target, offset, length);
            left -= Math.max(count, 0);
            return count;
        }
    }

    private static final class Ignored extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("the reply is small");
        }

        @Override
        public void write(int b) {}
    }
}
