/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** How the replies to polls may be compressed, in the order in which the server prefers them. */
enum ContentCoding {
    /** RFC 1952. */
    GZIP("gzip"),
    /** RFC 1950, which HTTP calls deflate. */
    DEFLATE("deflate");

    private static final List<String> NAMES = List.of(GZIP.wireName, DEFLATE.wireName);
    private static final int BUFFER_BYTES = 8 * 1024;
    // Deflate, no flags, no time, no hint about the effort, unknown file system.
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final String wireName;

    ContentCoding(String wireName) {
        this.wireName = wireName;
    }

    /** The name in HTTP headers. */
    String wireName() {
        return wireName;
    }

    /** The coding for a client; empty if it wants none of these. */
    static Optional<ContentCoding> chosenBy(AcceptEncoding accepted) {
        return accepted.best(NAMES).map(name -> name.equals(GZIP.wireName) ? GZIP : DEFLATE);
    }

    /**
     * A body in this coding, produced while it is read, so that neither memory nor time is spent at once. To be closed
     * in every case: the compressor holds memory outside the heap.
     */
    InputStream encode(byte[] body) {
        boolean isRaw = this == GZIP;
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, isRaw);
        InputStream compressed = new ReleasingDeflaterStream(new ByteArrayInputStream(body), deflater, BUFFER_BYTES);
        if (!isRaw) {
            return compressed;
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(GZIP_HEADER), compressed, new ByteArrayInputStream(gzipTrailer(body)))));
    }

    private static byte[] gzipTrailer(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(body.length)
                .array();
    }

    /** The JDK's stream leaves a compressor alone that was given to it. */
    private static final class ReleasingDeflaterStream extends DeflaterInputStream {

        ReleasingDeflaterStream(InputStream body, Deflater deflater, int bufferBytes) {
            super(body, deflater, bufferBytes);
        }

        @Override
        public void close() throws IOException {
            def.end();
            super.close();
        }
    }
}
