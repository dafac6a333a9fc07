/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * WebSocket: one message at a time, the next one when the container reports that the last has been written.
 *
 * <p>A send that takes longer than the limit ends the session; one timer watches, and is armed only while messages are
 * sent.
 */
final class WebSocketTransport implements Transport, WebSocketChannel.Completion {
    private final ServerSession session;
    private final WebSocketChannel channel;
    private final Scheduler scheduler;
    private final Duration sendTimeout;
    // Set by the writer, cleared by the completion.
    private volatile boolean isSending;
    // Written by the writer before isSending.
    private volatile long sendBegun;
    // Set by the writer, cleared by the timer and at the end.
    private volatile Scheduler.@Nullable Timer watch;
    private volatile boolean isClosed;

    WebSocketTransport(ServerSession session, WebSocketChannel channel, Scheduler scheduler, Duration sendTimeout) {
        this.session = session;
        this.channel = channel;
        this.scheduler = scheduler;
        this.sendTimeout = sendTimeout;
    }

    @Override
    public TransportType type() {
        return TransportType.WEBSOCKET;
    }

    @Override
    public boolean write(OutboundQueue queue) {
        if (isSending || isClosed || queue.isEmpty()) {
            return false;
        }
        isSending = true; // before the packet has left the queue, see isWritable
        OutboundPacket packet = queue.poll();
        if (packet == null) {
            isSending = false;
            return false;
        }
        session.observers().sent(packet);
        send(packet);
        return true;
    }

    /** Sends one packet. Called by the one writer, or while probing, when there is none. */
    void send(OutboundPacket packet) {
        sendBegun = scheduler.nanoTime();
        isSending = true;
        watch();
        byte[] binary = session.revision().binaryFrame(packet);
        try {
            if (binary != null) {
                channel.sendBinary(binary, this);
            } else {
                channel.sendText(session.revision().textFrame(packet), this);
            }
        } catch (RuntimeException e) {
            onFailure(e);
        }
    }

    private void watch() {
        if (watch == null) {
            watch = scheduler.schedule(sendTimeout, this::checkProgress);
        }
    }

    private void checkProgress() {
        watch = null;
        if (!isSending || isClosed) {
            return;
        }
        long remaining = sendTimeout.toNanos() - (scheduler.nanoTime() - sendBegun);
        if (remaining <= 0) {
            session.onExecutor(() -> {
                session.reportSlowConsumer();
                countLost();
                session.onTransportError(this, "send timeout");
            });
        } else {
            watch = scheduler.schedule(Duration.ofNanos(remaining), this::checkProgress);
        }
    }

    @Override
    public void onSent() {
        isSending = false;
        session.flush();
    }

    @Override
    public void onFailure(Throwable cause) {
        countLost();
        abort(); // nothing more is written
        isSending = false;
        // The client may have ended the connection, with messages before that.
        channel.afterReceived(() -> session.onTransportError(this, "write error"));
    }

    // What is on its way when the connection is closed in order may arrive.
    private void countLost() {
        if (!isClosed) {
            session.countLost(this);
        }
    }

    @Override
    public boolean isWritable() {
        return !isSending && !isClosed;
    }

    @Override
    public boolean isIdle() {
        return !isSending;
    }

    @Override
    public void close() {
        session.closed(); // aborts this transport, in this order: the client's answer must not come first
    }

    @Override
    public void abort() {
        abort(CloseCode.NORMAL);
    }

    void abort(CloseCode code) {
        if (!isClosed) {
            isClosed = true;
            Scheduler.Timer timer = watch;
            if (timer != null) {
                timer.cancel();
            }
            channel.close(code);
        }
    }
}
