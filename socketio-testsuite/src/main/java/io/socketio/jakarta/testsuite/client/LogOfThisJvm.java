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

/** What is logged through {@code java.util.logging} in this JVM. */
final class LogOfThisJvm extends Handler implements LogCapture {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    private LogOfThisJvm() {}

    static LogCapture start() {
        LogOfThisJvm capture = new LogOfThisJvm();
        Logger.getLogger("").addHandler(capture);
        return capture;
    }

    @Override
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
