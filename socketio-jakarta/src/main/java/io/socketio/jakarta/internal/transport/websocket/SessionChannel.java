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
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends through the container's asynchronous remote endpoint. Called as {@link WebSocketChannel} says. */
final class SessionChannel implements WebSocketChannel {
    private static final Logger LOGGER = System.getLogger(SessionChannel.class.getName());

    private final Session session;
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
     * @param closers closes connections, which may take a while
     * @param lateClosers the same, a while after it has been asked to
     */
    SessionChannel(Session session, Executor closers, Executor lateClosers, ReceiveOrder order) {
        this.session = session;
        this.closers = closers;
        this.lateClosers = lateClosers;
        this.order = order;
    }

    @Override
    public void sendText(String text, Completion completion) {
        inApplication(() -> session.getAsyncRemote().sendText(text, result -> complete(result, completion)));
    }

    @Override
    public void sendBinary(byte[] data, Completion completion) {
        inApplication(() ->
                session.getAsyncRemote().sendBinary(ByteBuffer.wrap(data), result -> complete(result, completion)));
    }

    // Any thread sends, also one of the JVM's with the class loader of an application that has been undeployed. Tyrus
    // asks it for services, and GlassFish's refuses then.
    private static void inApplication(Runnable send) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SessionChannel.class.getClassLoader());
        try {
            send.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void complete(SendResult result, Completion completion) {
        if (result.isOK()) {
            completion.onSent();
        } else {
            completion.onFailure(result.getException());
        }
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
                ContainerLimits.prepareClose(session);
                session.close(new CloseReason(
                        code == CloseCode.TOO_BIG ? CloseCodes.TOO_BIG : ContainerLimits.orderly(session), ""));
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
