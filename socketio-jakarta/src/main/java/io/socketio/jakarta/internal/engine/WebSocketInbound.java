/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.internal.engine.codec.EnginePacket;
import io.socketio.jakarta.internal.engine.codec.EngineParseException;

/** Passes what arrives on a session's WebSocket into its mailbox. Called by the container, one call at a time. */
final class WebSocketInbound implements WebSocketReceiver {
    /** For a connection that is being closed. */
    static final WebSocketReceiver IGNORED = new WebSocketReceiver() {
        @Override
        public void onText(String text) {}

        @Override
        public void onBinary(byte[] data) {}

        @Override
        public void onTooBig() {}

        @Override
        public void onClose(boolean isError) {}
    };

    private final ServerSession session;

    WebSocketInbound(ServerSession session) {
        this.session = session;
    }

    @Override
    public void onText(String text) {
        deliver(text.length(), () -> session.revision().decodeFrame(text));
    }

    @Override
    public void onBinary(byte[] data) {
        deliver(data.length, () -> session.revision().decodeFrame(data));
    }

    private void deliver(int size, Decoding frame) {
        session.burst().begin();
        session.inbox().deliver(size, () -> receive(frame));
        session.burst().end();
    }

    @FunctionalInterface
    private interface Decoding {

        EnginePacket packet() throws EngineParseException;
    }

    private void receive(Decoding frame) {
        try {
            session.inbox().receive(frame.packet());
        } catch (EngineParseException e) {
            session.closeNow(EngineCloseReason.PARSE_ERROR, e.reason());
        }
    }

    @Override
    public void onTooBig() {
        session.onTooBig();
    }

    @Override
    public void onClose(boolean isError) {
        EngineCloseReason reason = isError ? EngineCloseReason.TRANSPORT_ERROR : EngineCloseReason.TRANSPORT_CLOSE;
        session.mailbox().dispatch(() -> session.closeNow(reason, "connection ended"));
    }
}
