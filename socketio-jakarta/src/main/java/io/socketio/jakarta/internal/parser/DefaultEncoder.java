/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.PacketEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes packets as JSON, in the binary form if an argument holds binary data. Thread-safe. */
public final class DefaultEncoder implements PacketEncoder {
    private static final char EVENT = '2';
    private static final char ACK = '3';
    /** Distance from EVENT to BINARY_EVENT and from ACK to BINARY_ACK. */
    private static final int BINARY_OFFSET = 3;

    // Most events fit.
    private static final int INITIAL_CHARACTERS = 128;

    private final JsonCodec codec;

    /** Creates the encoder for arguments written by this codec. */
    public DefaultEncoder(JsonCodec codec) {
        this.codec = codec;
    }

    @Override
    public EncodedPacket event(
            String namespace, OptionalLong ackId, String name, List<? extends @Nullable Object> arguments) {
        List<byte[]> attachments = new ArrayList<>(0);
        StringBuilder text = begin(EVENT, namespace, ackId);
        appendItems(name, arguments, attachments, text);
        return EncodedPacket.text(end(text.append(']'), attachments), attachments);
    }

    @Override
    public AwaitingOffset eventAwaitingOffset(
            String namespace, String name, List<? extends @Nullable Object> arguments) {
        List<byte[]> attachments = new ArrayList<>(0);
        StringBuilder beginning = begin(EVENT, namespace, OptionalLong.empty());
        appendItems(name, arguments, attachments, beginning);
        String text = end(beginning.append(",\""), attachments);
        return offset -> EncodedPacket.text(text + offset + "\"]", attachments);
    }

    // An array whose end is missing.
    private void appendItems(
            String name, List<? extends @Nullable Object> arguments, List<byte[]> attachments, StringBuilder text) {
        codec.write(name, attachments, text.append('['));
        ArgumentWriting.ofEvent(name, arguments, argument -> codec.write(argument, attachments, text.append(',')));
    }

    @Override
    public EncodedPacket ack(String namespace, long id, List<? extends @Nullable Object> arguments) {
        List<byte[]> attachments = new ArrayList<>(0);
        StringBuilder text = begin(ACK, namespace, OptionalLong.of(id)).append('[');
        int start = text.length();
        ArgumentWriting.ofAck(arguments, argument -> {
            if (text.length() > start) {
                text.append(',');
            }
            codec.write(argument, attachments, text);
        });
        return EncodedPacket.text(end(text.append(']'), attachments), attachments);
    }

    @Override
    public EncodedPacket connect(String namespace, String sid, Optional<String> pid) {
        String json = "{\"sid\":" + writeText(sid)
                + pid.map(token -> ",\"pid\":" + writeText(token)).orElse("") + '}';
        return EncodedPacket.text(assemble('0', namespace, json));
    }

    @Override
    public EncodedPacket connectError(String namespace, String message, Optional<Object> data) {
        StringBuilder json = new StringBuilder("{\"message\":").append(writeText(message));
        if (data.isPresent()) {
            List<byte[]> attachments = new ArrayList<>();
            json.append(",\"data\":").append(codec.write(data.get(), attachments));
            if (!attachments.isEmpty()) {
                throw new IllegalArgumentException(
                        "the data of a refused connection cannot hold binary data, found " + attachments.size());
            }
        }
        return EncodedPacket.text(assemble('4', namespace, json.append('}')));
    }

    @Override
    public EncodedPacket disconnect(String namespace) {
        return EncodedPacket.text(assemble('1', namespace, ""));
    }

    @Override
    public EncodedPacket connectRequest(String namespace, Map<String, ? extends @Nullable Object> auth) {
        List<byte[]> attachments = new ArrayList<>();
        String json = auth.isEmpty() ? "" : codec.write(auth, attachments);
        if (!attachments.isEmpty()) {
            throw new IllegalArgumentException("auth cannot hold binary data, found " + attachments.size());
        }
        return EncodedPacket.text(assemble('0', namespace, json));
    }

    private String writeText(String text) {
        return codec.write(text, new ArrayList<>());
    }

    private static String assemble(char type, String namespace, CharSequence json) {
        return begin(type, namespace, OptionalLong.empty()).append(json).toString();
    }

    private static StringBuilder begin(char type, String namespace, OptionalLong id) {
        StringBuilder text = new StringBuilder(INITIAL_CHARACTERS).append(type);
        if (!namespace.equals("/")) {
            text.append(namespace).append(',');
        }
        if (id.isPresent()) {
            text.append(id.getAsLong());
        }
        return text;
    }

    // Whether a packet is binary is known when its arguments have been written.
    private static String end(StringBuilder text, List<byte[]> attachments) {
        if (!attachments.isEmpty()) {
            text.setCharAt(0, (char) (text.charAt(0) + BINARY_OFFSET));
            text.insert(1, attachments.size() + "-");
        }
        return text.toString();
    }
}
