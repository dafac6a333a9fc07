/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel.Completion;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;

/** Sends through the container's asynchronous remote endpoint, which never blocks. */
final class AsyncRemote implements Remote {
    private final Session session;

    AsyncRemote(Session session) {
        this.session = session;
    }

    @Override
    public void sendText(String text, boolean mayWait, Completion completion) {
        inApplication(() -> session.getAsyncRemote().sendText(text, result -> complete(result, completion)));
    }

    @Override
    public void sendBinary(byte[] data, boolean mayWait, Completion completion) {
        inApplication(() ->
                session.getAsyncRemote().sendBinary(ByteBuffer.wrap(data), result -> complete(result, completion)));
    }

    // Any thread sends, also one of the JVM's with the class loader of an application that has been undeployed. Tyrus
    // asks it for services, and GlassFish's refuses then.
    private static void inApplication(Runnable send) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(AsyncRemote.class.getClassLoader());
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
    public boolean isGathering() {
        return false;
    }

    @Override
    public void flush() {}
}
