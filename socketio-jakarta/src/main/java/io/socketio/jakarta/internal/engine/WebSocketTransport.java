/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * WebSocket: one message at a time, the next one when the container reports that the last has been written.
 *
 * <p>Answers to messages that arrive in a {@link Burst}, and packets that belong together, are gathered where the
 * connection can do so, and written together.
 *
 * <p>A send that takes longer than the limit ends the session; one timer watches, and is armed only while a send is
 * unfinished.
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
    // Packets that wait for a flush. Written by the writer.
    private volatile int gathered;
    // Used by the writer only.
    private boolean isFlushPlanned;
    // Set by the housekeeper who has been asked to flush, cleared by the writer.
    private volatile boolean isFlushDue;

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
        send(packet, gathered > 0 || session.burst().isOn() || !queue.isEmpty());
        return true;
    }

    /** Sends one packet while probing, when there is no writer. */
    void send(OutboundPacket packet) {
        send(packet, false);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // there is one writer
    private void send(OutboundPacket packet, boolean mayWait) {
        begin();
        byte[] binary = session.revision().binaryFrame(packet);
        try {
            if (binary != null) {
                channel.sendBinary(binary, mayWait, this);
            } else {
                channel.sendText(session.revision().textFrame(packet), mayWait, this);
            }
            gathered = channel.isGathering() ? gathered + 1 : 0;
            watch();
        } catch (IOException | RuntimeException e) {
            fail(gathered + 1);
        }
    }

    @Override
    public void flush() {
        if (gathered == 0 || isSending || isClosed) {
            return;
        }
        if (isFlushDue || !session.burst().isOn()) {
            flushNow();
        } else if (!isFlushPlanned) {
            // More answers are about to come, which this thread may be the one to give.
            isFlushPlanned = true;
            session.onExecutor(() -> {
                isFlushDue = true;
                session.flush();
            });
        }
    }

    private void flushNow() {
        isFlushDue = false;
        isFlushPlanned = false;
        begin();
        try {
            channel.flush();
            gathered = 0;
            isSending = false;
        } catch (IOException | RuntimeException e) {
            fail(gathered);
        }
    }

    private void begin() {
        sendBegun = scheduler.nanoTime();
        isSending = true;
    }

    // What has not ended by itself; a connection that writes directly has a limit of its own for that.
    private void watch() {
        if (isSending && !isClosed && watch == null) {
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
                countLost(gathered + 1);
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
        fail(1);
    }

    private void fail(int lost) {
        countLost(lost);
        gathered = 0;
        abort(); // nothing more is written
        isSending = false;
        // The client may have ended the connection, with messages before that.
        channel.afterReceived(() -> session.onTransportError(this, "write error"));
    }

    // What is on its way when the connection is closed in order may arrive.
    private void countLost(int packets) {
        if (!isClosed) {
            session.countLost(this, packets);
        }
    }

    @Override
    public boolean isWritable() {
        return !isSending && !isClosed;
    }

    @Override
    public boolean isIdle() {
        return !isSending && gathered == 0;
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
