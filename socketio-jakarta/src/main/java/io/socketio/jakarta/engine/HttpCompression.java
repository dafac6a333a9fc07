/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/**
 * Compression of the replies to polls, by gzip or deflate as the client's {@code Accept-Encoding} allows.
 *
 * <p>A reply is compressed if it is large enough and holds at least one message that was not sent with
 * {@link SendOptions#uncompressed()}, unless something in front of the server has set {@code Content-Encoding} already.
 *
 * @param thresholdBytes smallest reply that is compressed, in bytes of the encoded packets; at least 0
 */
public record HttpCompression(int thresholdBytes) {

    /** Checks the threshold. */
    public HttpCompression {
        if (thresholdBytes < 0) {
            throw new IllegalArgumentException(
                    "http-compression.threshold must not be negative, was " + thresholdBytes);
        }
    }

    /** The reference server's threshold: 1024 bytes. */
    public static HttpCompression defaults() {
        return new HttpCompression(1024);
    }
}
