/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel.Completion;
import io.socketio.jakarta.internal.transport.websocket.SendWindow.Room;
import jakarta.websocket.PongMessage;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Writes on the calling thread as long as that is over at once (see {@link SendWindow}), several messages with one system
 * call where they may wait for each other; what goes beyond is sent asynchronously. Where it is not certain that it is
 * over at once, few threads of a server do so at a time (see {@link Risks}).
 *
 * <p>For Tomcat, which tells of the end of each asynchronous send on another thread, and so makes it twice as costly, and
 * which gathers messages when it is asked to.
 */
final class DirectRemote implements Remote {
    // Of a frame that a server sends: without a mask.
    private static final int MAX_HEADER_BYTES = 10;
    // After this time a client that reads has taken what went beyond the window.
    private static final Duration REST = Duration.ofSeconds(1);

    private final RemoteEndpoint.Basic direct;
    private final Remote beyond;
    private final Risks risks;
    private final SendWindow window;
    // Used by the one who sends only, as the next one.
    private boolean isGathering;
    private long lastBeyond;

    /**
     * Creates it for a session that has just been opened.
     *
     * @param beyond sends what may have to wait for the client
     */
    DirectRemote(Session session, Remote beyond, Risks risks) {
        this.direct = session.getBasicRemote();
        this.beyond = beyond;
        this.risks = risks;
        this.window = new SendWindow(risks.random());
        session.addMessageHandler(PongMessage.class, pong -> window.onPong(pong.getApplicationData()));
    }

    @Override
    public void sendText(String text, boolean mayWait, Completion completion) throws IOException {
        if (isWritten(Utf8.length(text), mayWait, () -> direct.sendText(text))) {
            completion.onSent();
        } else {
            beyond.sendText(text, mayWait, completion);
        }
    }

    @Override
    public void sendBinary(byte[] data, boolean mayWait, Completion completion) throws IOException {
        if (isWritten(data.length, mayWait, () -> direct.sendBinary(ByteBuffer.wrap(data)))) {
            completion.onSent();
        } else {
            beyond.sendBinary(data, mayWait, completion);
        }
    }

    private boolean isWritten(long bytes, boolean mayWait, Writing writing) throws IOException {
        if (window.isProbeDue(mayWait ? Room.CERTAIN : Room.LIKELY)) {
            probe();
        }
        Room room = window.take(bytes + MAX_HEADER_BYTES);
        gather(mayWait && room == Room.CERTAIN);
        if (room == Room.CERTAIN) {
            write(writing);
            return true;
        }
        boolean isWritten = room == Room.LIKELY && risks.take(() -> write(writing));
        if (!isWritten) {
            lastBeyond = risks.nanoTime();
        }
        return isWritten;
    }

    private void gather(boolean gathers) throws IOException {
        if (gathers != isGathering) {
            isGathering = gathers;
            write(() -> direct.setBatchingAllowed(gathers)); // writes what has been gathered
        }
    }

    // Where there may be no room, not before a client that reads has made some.
    private void probe() throws IOException {
        Writing ping = () -> write(() -> direct.sendPing(window.probe()));
        Room room = window.room();
        if (room == Room.CERTAIN) {
            ping.write();
        } else if (room == Room.LIKELY || risks.nanoTime() - lastBeyond > REST.toNanos()) {
            risks.take(ping);
        }
    }

    @Override
    public boolean isGathering() {
        return isGathering;
    }

    @Override
    public void flush() throws IOException {
        write(direct::flushBatch);
    }

    @FunctionalInterface
    interface Writing {

        void write() throws IOException;
    }

    // An interrupt that is meant for the application would end the connection.
    private static void write(Writing writing) throws IOException {
        boolean isInterrupted = Thread.interrupted();
        try {
            writing.write();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
