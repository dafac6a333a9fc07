/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.internal.json.text.JsonCursor;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.RawArguments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of one session and puts binary ones together. Called by one thread at a time, the one that drains
 * the session's mailbox.
 *
 * <p>Bounds: the number of attachments and the size of a packet given to the constructor, {@value JsonScanner#MAX_DEPTH} levels of JSON,
 * {@value JsonCursor#MAX_NUMBER_LENGTH} characters for one number, 2^53-1 for an acknowledgement id. Time is linear in
 * the length of the text and no number a client sent decides how much is allocated. The size of one message is bounded
 * by the transport.
 */
public final class DefaultDecoder implements PacketDecoder {
    private final int maxAttachments;
    private final int maxPacketBytes;

    /** The packet whose attachments are on their way. Guarded by the mailbox. */
    private @Nullable Reassembly reassembly;

    /**
     * Creates the decoder of a session.
     *
     * @param maxAttachments the largest number of attachments in one packet
     * @param maxPacketBytes the largest packet with attachments, its text included
     */
    public DefaultDecoder(int maxAttachments, int maxPacketBytes) {
        this.maxAttachments = maxAttachments;
        this.maxPacketBytes = maxPacketBytes;
    }

    @Override
    public @Nullable Packet decodeText(String text) {
        if (reassembly != null) {
            reset();
            throw new PacketException("got plaintext data when reconstructing a packet");
        }
        PacketHeader header = PacketHeader.parse(text, maxAttachments);
        return switch (header.type()) {
            case CONNECT -> connect(header, text);
            case DISCONNECT -> disconnect(header, text);
            case EVENT -> eventOrReassembly(header, text);
            case ACK -> ackOrReassembly(header, text);
            case CONNECT_ERROR -> connectError(header, text);
        };
    }

    @Override
    public @Nullable Packet decodeBinary(byte[] attachment) {
        Reassembly current = reassembly;
        if (current == null) {
            throw new PacketException("got binary data when not reconstructing a packet");
        }
        current.size += attachment.length;
        if (current.size > maxPacketBytes) {
            reset();
            throw new PacketException("packet larger than max-packet-bytes");
        }
        current.attachments.add(attachment);
        if (current.attachments.size() < current.header.attachments()) {
            return null;
        }
        reset();
        if (!current.array.placeholdersAreValid()) {
            throw new PacketException("illegal attachments");
        }
        return current.header.type() == PacketHeader.Type.EVENT
                ? event(current.header, current.array, current.attachments)
                : ack(current.header, current.array, current.attachments);
    }

    @Override
    public boolean isReassembling() {
        return reassembly != null;
    }

    @Override
    public void reset() {
        reassembly = null;
    }

    private Packet connect(PacketHeader header, String text) {
        refuseAckId(header);
        int start = header.payloadStart();
        if (start == text.length()) {
            return new Packet.Connect(header.namespace(), RawArguments.NONE);
        }
        JsonScanner.requireObject(text, start);
        JsonArguments auth = new JsonArguments(List.of(text.substring(start)), List.of());
        return new Packet.Connect(header.namespace(), auth);
    }

    private static Packet disconnect(PacketHeader header, String text) {
        refuseAckId(header);
        if (header.payloadStart() != text.length()) {
            throw PacketException.invalidPayload();
        }
        return new Packet.Disconnect(header.namespace());
    }

    private Packet connectError(PacketHeader header, String text) {
        int start = header.payloadStart();
        if (start == text.length()) {
            return new Packet.ConnectError(header.namespace(), RawArguments.NONE);
        }
        if (text.charAt(start) == '"') {
            JsonScanner.requireText(text, start);
        } else {
            JsonScanner.requireObject(text, start);
        }
        JsonArguments refusal = new JsonArguments(List.of(text.substring(start)), List.of());
        return new Packet.ConnectError(header.namespace(), refusal);
    }

    private @Nullable Packet eventOrReassembly(PacketHeader header, String text) {
        if (header.payloadStart() == text.length() && header.attachments() == 0) {
            return new Packet.Event(header.namespace(), header.ackId(), "", RawArguments.NONE);
        }
        JsonScanner.ScannedArray array = JsonScanner.scanArray(text, header.payloadStart(), header.attachments());
        String name = array.firstScalar();
        if (name == null || EventNames.isReserved(name)) {
            throw PacketException.invalidPayload();
        }
        return completeOrReassemble(header, array, text.length()) ? event(header, array, List.of()) : null;
    }

    private @Nullable Packet ackOrReassembly(PacketHeader header, String text) {
        if (header.payloadStart() == text.length() && header.attachments() == 0) {
            return new Packet.Ack(header.namespace(), header.ackId(), RawArguments.NONE);
        }
        JsonScanner.ScannedArray array = JsonScanner.scanArray(text, header.payloadStart(), header.attachments());
        return completeOrReassemble(header, array, text.length()) ? ack(header, array, List.of()) : null;
    }

    private boolean completeOrReassemble(PacketHeader header, JsonScanner.ScannedArray array, int textLength) {
        if (header.attachments() == 0) {
            return true;
        }
        reassembly = new Reassembly(header, array, textLength);
        return false;
    }

    private static Packet event(PacketHeader header, JsonScanner.ScannedArray array, List<byte[]> attachments) {
        List<String> items = array.items();
        String name = array.firstScalar();
        if (name == null) {
            throw PacketException.invalidPayload();
        }
        return new Packet.Event(
                header.namespace(),
                header.ackId(),
                name,
                new JsonArguments(items.subList(1, items.size()), attachments));
    }

    private static Packet ack(PacketHeader header, JsonScanner.ScannedArray array, List<byte[]> attachments) {
        return new Packet.Ack(header.namespace(), header.ackId(), new JsonArguments(array.items(), attachments));
    }

    private static void refuseAckId(PacketHeader header) {
        if (header.ackId().isPresent()) {
            throw PacketException.invalidPayload();
        }
    }

    /** A binary packet whose attachments have not all arrived; the list grows with what was really received. */
    private static final class Reassembly {
        private final PacketHeader header;
        private final JsonScanner.ScannedArray array;
        private final List<byte[]> attachments = new ArrayList<>();
        private long size;

        Reassembly(PacketHeader header, JsonScanner.ScannedArray array, int textLength) {
            this.header = header;
            this.array = array;
            this.size = textLength;
        }
    }
}
