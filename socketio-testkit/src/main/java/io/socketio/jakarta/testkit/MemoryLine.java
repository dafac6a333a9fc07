/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import io.socketio.jakarta.parser.EngineMessage;
import java.util.List;
import java.util.Optional;

/**
 * A WebSocket without a network. The server's thread delivers what it sends, the client's what it receives; whoever
 * sends while the other side is being told something leaves it to that thread.
 */
final class MemoryLine implements Line, WebSocketChannel {
    private final Listener listener;
    // The packets on their way to the server, which takes them from deliverTo() on.
    private final Turns underWay = new Turns();
    // All guarded by this.
    private boolean isStalled;
    private boolean isLost;
    private Optional<Runnable> unread = Optional.empty();

    MemoryLine(Listener listener) {
        this.listener = listener;
    }

    // Set once, before the first packet is delivered.
    private volatile Optional<WebSocketReceiver> server = Optional.empty();

    /** The server takes packets from now on. */
    void deliverTo(WebSocketReceiver server) {
        this.server = Optional.of(server);
        underWay.begin();
    }

    // ---- from the server

    @Override
    public void sendText(String text, boolean mayWait, Completion completion) {
        receive(() -> listener.onText(text), completion);
    }

    @Override
    public void sendBinary(byte[] data, boolean mayWait, Completion completion) {
        receive(() -> listener.onBinary(data.clone()), completion);
    }

    private void receive(Runnable message, Completion completion) {
        boolean isReadable;
        synchronized (this) {
            if (isStalled && !isLost) {
                unread = Optional.of(() -> {
                    message.run();
                    completion.onSent();
                });
                return;
            }
            isReadable = !isLost;
        }
        if (isReadable) {
            message.run();
        }
        completion.onSent();
    }

    @Override
    public void close(CloseCode code) {
        if (loseOnce()) {
            listener.onEnd("the server closed the connection");
        }
    }

    // ---- from the client

    @Override
    public TransportType transport() {
        return TransportType.WEBSOCKET;
    }

    @Override
    public void send(List<EngineMessage> packets) {
        if (!isLost()) {
            underWay.execute(() -> packets.forEach(this::deliver));
        }
    }

    private void deliver(EngineMessage packet) {
        if (packet instanceof EngineMessage.Text text) {
            server.orElseThrow().onText(text.data());
        } else if (packet instanceof EngineMessage.Binary binary) {
            server.orElseThrow().onBinary(binary.data().clone());
        }
    }

    @Override
    public synchronized void stall() {
        isStalled = true;
    }

    @Override
    public void resume() {
        Optional<Runnable> next;
        synchronized (this) {
            isStalled = false;
            next = isLost ? Optional.empty() : unread;
            unread = Optional.empty();
        }
        next.ifPresent(Runnable::run);
    }

    @Override
    public void silence() {
        loseOnce();
    }

    @Override
    public void cut() {
        end(true);
    }

    @Override
    public void close() {
        end(false);
    }

    private void end(boolean isError) {
        if (loseOnce()) {
            underWay.execute(() -> server.orElseThrow().onClose(isError));
        }
    }

    private synchronized boolean isLost() {
        return isLost;
    }

    private synchronized boolean loseOnce() {
        boolean isFirst = !isLost;
        isLost = true;
        return isFirst;
    }
}
