/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression of one message by itself (RFC 7692, section 7.2, without context takeover). */
public final class Deflate {
    private static final byte[] TAIL = {0, 0, -1, -1};
    private static final int MEGABYTE = 1024 * 1024;

    private Deflate() {}

    /** The compressed form of a message. */
    public static byte[] compress(byte[] message) {
        byte[] flushed = flush(message, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(flushed, flushed.length - TAIL.length);
    }

    /** A message in compressed form that expands to that many megabytes of one character. */
    public static byte[] bomb(char character, int megabytes) {
        byte[] message = new byte[MEGABYTE];
        Arrays.fill(message, (byte) character);
        byte[] block = flush(message, Deflater.FULL_FLUSH);
        ByteArrayOutputStream all = new ByteArrayOutputStream(block.length * megabytes);
        for (int i = 0; i < megabytes; i++) {
            all.writeBytes(block);
        }
        return Arrays.copyOf(all.toByteArray(), all.size() - TAIL.length);
    }

    /** A message in compressed form whose last block is marked as the last of all. */
    public static byte[] finished(byte[] message) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(message);
        deflater.finish();
        return output(deflater, Deflater.NO_FLUSH);
    }

    /** The message of a compressed form. */
    public static byte[] expand(byte[] compressed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(concat(compressed, TAIL));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[MEGABYTE];
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                all.write(buffer, 0, n);
            }
            return all.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not in compressed form: " + Arrays.toString(compressed), e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] flush(byte[] message, int how) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(message);
        return output(deflater, how);
    }

    private static byte[] output(Deflater deflater, int how) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[MEGABYTE];
        for (int n = deflater.deflate(buffer, 0, buffer.length, how); n > 0; ) {
            all.write(buffer, 0, n);
            n = n < buffer.length ? 0 : deflater.deflate(buffer, 0, buffer.length, how);
        }
        deflater.end();
        return all.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
