/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/** Sends through the container's asynchronous remote endpoint. Called as {@link WebSocketChannel} says. */
final class SessionChannel implements WebSocketChannel {
    private static final Logger LOGGER = System.getLogger(SessionChannel.class.getName());

    private final Session session;
    private final Executor closers;

    SessionChannel(Session session, Executor closers) {
        this.session = session;
        this.closers = closers;
    }

    @Override
    public void sendText(String text, Completion completion) {
        session.getAsyncRemote().sendText(text, result -> complete(result, completion));
    }

    @Override
    public void sendBinary(byte[] data, Completion completion) {
        session.getAsyncRemote().sendBinary(ByteBuffer.wrap(data), result -> complete(result, completion));
    }

    private static void complete(SendResult result, Completion completion) {
        if (result.isOK()) {
            completion.onSent();
        } else {
            completion.onFailure(result.getException());
        }
    }

    // Closing a stalled connection blocks for seconds on some containers.
    @Override
    public void close(CloseCode code) {
        closers.execute(() -> closeNow(code));
    }

    private void closeNow(CloseCode code) {
        CloseCodes wireCode = code == CloseCode.TOO_BIG ? CloseCodes.TOO_BIG : CloseCodes.NORMAL_CLOSURE;
        try {
            if (session.isOpen()) {
                ContainerLimits.prepareClose(session);
                session.close(new CloseReason(wireCode, ""));
            }
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.DEBUG, "The WebSocket connection was closed already", e);
        }
    }
}
