/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged in this JVM, where the embedded container runs, until it is closed. Thread-safe. */
public final class LogCapture extends Handler implements AutoCloseable {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    private LogCapture() {}

    /** Starts to listen. */
    public static LogCapture start() {
        LogCapture capture = new LogCapture();
        Logger.getLogger("").addHandler(capture);
        return capture;
    }

    /** What was logged, stack traces included. */
    public String text() {
        return String.join("\n", texts);
    }

    @Override
    public void publish(LogRecord record) {
        texts.add(new SimpleFormatter().format(record));
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
