/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection as the engine uses it. Called as {@link WebSocketChannel} says. */
final class SessionChannel implements WebSocketChannel {
    private static final Logger LOGGER = System.getLogger(SessionChannel.class.getName());

    private final Session session;
    private final Remote remote;
    private final Executor closers;
    private final Executor lateClosers;
    private final ReceiveOrder order;
    private final AtomicBoolean isClosing = new AtomicBoolean();
    // Written by the thread on which the container tells of it.
    private volatile boolean hasFailed;
    // Written by the thread that closes.
    private volatile boolean isClosed;

    /**
     * Creates a channel.
     *
     * @param remote sends
     * @param closers closes connections, which may take a while
     * @param lateClosers the same, a while after it has been asked to
     */
    SessionChannel(Session session, Remote remote, Executor closers, Executor lateClosers, ReceiveOrder order) {
        this.session = session;
        this.remote = remote;
        this.closers = closers;
        this.lateClosers = lateClosers;
        this.order = order;
    }

    @Override
    public void sendText(String text, boolean mayWait, Completion completion) throws IOException {
        remote.sendText(text, mayWait, completion);
    }

    @Override
    public void sendBinary(byte[] data, boolean mayWait, Completion completion) throws IOException {
        remote.sendBinary(data, mayWait, completion);
    }

    @Override
    public boolean isGathering() {
        return remote.isGathering();
    }

    @Override
    public void flush() throws IOException {
        remote.flush();
    }

    @Override
    public void afterReceived(Runnable task) {
        order.execute(task);
    }

    /**
     * The container has found the connection broken. Most close it themselves then, some just after they have said so and
     * with the code that belongs to the fault, which an earlier close of ours would take away.
     */
    void fail() {
        hasFailed = true;
    }

    // Closing a stalled connection blocks for seconds on some containers.
    @Override
    public void close(CloseCode code) {
        (hasFailed ? lateClosers : closers).execute(() -> closeNow(code));
    }

    /** Closes on the caller's thread, which a container may hold for a moment, unless another one is about to. */
    void closeNow(CloseCode code) {
        if (isClosing.getAndSet(true)) {
            return;
        }
        try {
            if (session.isOpen()) {
                ContainerLimits.of(session).prepareClose(session);
                session.close(new CloseReason(
                        code == CloseCode.TOO_BIG
                                ? CloseCodes.TOO_BIG
                                : ContainerLimits.of(session).orderly(),
                        ""));
            }
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.DEBUG, "The WebSocket connection was closed already", e);
        } finally {
            isClosed = true;
        }
    }

    /** Whether the container has been told to close and has written the close frame, if it could be written. */
    boolean isClosed() {
        return isClosed;
    }
}
