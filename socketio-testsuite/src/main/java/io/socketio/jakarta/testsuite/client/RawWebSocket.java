/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket client that can break every rule. For one thread. */
public final class RawWebSocket implements Closeable {
    private static final String[] HANDSHAKE = {
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };
    private static final int RSV1 = 0x40;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final RawConnection connection;
    private final RawReply reply;

    private RawWebSocket(RawConnection connection, RawReply reply) {
        this.connection = connection;
        this.reply = reply;
    }

    /** Sends the handshake and reads the answer, whatever it is. */
    public static RawWebSocket open(URI path, String query, String... moreHeaders) {
        return request(path, "GET", query, moreHeaders);
    }

    /** As {@link #open} with another HTTP method. */
    public static RawWebSocket request(URI path, String method, String query, String... moreHeaders) {
        return shake(RawConnection.to(path), path, method, query, moreHeaders);
    }

    /** As {@link #open} with bytes that follow the request in the same write, before there is an answer. */
    public static RawWebSocket openAnd(byte[] bytes, URI path, String query) {
        RawConnection connection = RawConnection.to(path);
        connection.headAnd(bytes, path, "GET", query, HANDSHAKE);
        return new RawWebSocket(connection, connection.reply());
    }

    /** As {@link #open} with a connection that takes little before it is read. */
    public static RawWebSocket ofSlowReader(URI path, String query) {
        return shake(RawConnection.ofSlowReader(path), path, "GET", query);
    }

    private static RawWebSocket shake(
            RawConnection connection, URI path, String method, String query, String... moreHeaders) {
        List<String> headers = new ArrayList<>(List.of(HANDSHAKE));
        headers.addAll(List.of(moreHeaders));
        connection.head(path, method, query, headers.toArray(String[]::new));
        return new RawWebSocket(connection, connection.reply());
    }

    /** The answer to the handshake. */
    public RawReply reply() {
        return reply;
    }

    /** Sends a text message. */
    public RawWebSocket send(String text) {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a binary message. */
    public RawWebSocket send(byte[] bytes) {
        return frame(0x82, bytes);
    }

    /** Sends a masked frame with this first byte (FIN, RSV and opcode). */
    public RawWebSocket frame(int firstByte, byte[] payload) {
        return write(firstByte, 0x80, MASK, masked(payload));
    }

    /** Sends a frame without a mask. */
    public RawWebSocket unmasked(String text) {
        return write(0x81, 0, new byte[0], text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of this many equal masked frames with a short payload, for {@link #raw}. */
    public static byte[] frames(int firstByte, byte[] payload, int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] frame = encode(firstByte, 0x80, MASK, masked(payload));
        for (int i = 0; i < count; i++) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    private static byte[] masked(byte[] payload) {
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK[i % MASK.length];
        }
        return masked;
    }

    private RawWebSocket write(int firstByte, int maskBit, byte[] mask, byte[] payload) {
        connection.send(encode(firstByte, maskBit, mask, payload));
        return this;
    }

    private static byte[] encode(int firstByte, int maskBit, byte[] mask, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 14);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(firstByte);
            if (payload.length < 126) {
                out.write(maskBit | payload.length);
            } else if (payload.length < 65_536) {
                out.write(maskBit | 126);
                out.writeShort(payload.length);
            } else {
                out.write(maskBit | 127);
                out.writeLong(payload.length);
            }
            out.write(mask);
            out.write(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sends bytes as they are, frames or not. */
    public RawWebSocket raw(byte[] bytes) {
        connection.send(bytes);
        return this;
    }

    /** The next message or the end; frames of one message are joined, WebSocket pings are left out. */
    public Frame next() {
        try {
            DataInputStream in = new DataInputStream(connection.in());
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            int messageOpcode = 0;
            boolean isCompressed = false;
            while (true) {
                int first = in.read();
                if (first < 0) {
                    return Frame.end();
                }
                byte[] payload = in.readNBytes(length(in));
                int opcode = first & 0x0f;
                if (opcode >= 8) {
                    if (opcode != 9) {
                        return new Frame(opcode, payload, (first & RSV1) != 0);
                    }
                    continue;
                }
                if (opcode != 0) {
                    messageOpcode = opcode;
                    isCompressed = (first & RSV1) != 0;
                }
                message.write(payload);
                if ((first & 0x80) != 0) {
                    return new Frame(messageOpcode, message.toByteArray(), isCompressed);
                }
            }
        } catch (SocketException e) {
            return Frame.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next text message. */
    public String text() {
        Frame frame = next();
        if (frame.opcode() != 1) {
            throw new IllegalStateException("expected a text message, got " + frame);
        }
        return frame.text();
    }

    /** Reads on until the server closes. */
    public Frame end() {
        Frame frame = next();
        while (!frame.isEnd()) {
            frame = next();
        }
        return frame;
    }

    /** Breaks the connection without a close frame. */
    public void reset() {
        connection.reset();
    }

    @Override
    public void close() {
        connection.close();
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        };
    }
}
