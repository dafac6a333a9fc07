/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What one class logs while a test runs, from DEBUG on. */
public final class CapturedLog extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new ArrayList<>();

    private final Logger logger;

    private CapturedLog(Logger logger) {
        this.logger = logger;
    }

    /** Captures what a class logs until this is closed. */
    public static CapturedLog of(Class<?> source) {
        CapturedLog log = new CapturedLog(Logger.getLogger(source.getName()));
        log.setLevel(Level.ALL);
        log.logger.setLevel(Level.ALL);
        log.logger.setUseParentHandlers(false);
        log.logger.addHandler(log);
        return log;
    }

    /** What was logged. */
    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** What was logged: level and message. */
    public List<String> lines() {
        return records.stream()
                .map(line -> line.getLevel() + " " + message(line))
                .toList();
    }

    /** The messages that were logged. */
    public List<String> messages() {
        return records.stream().map(CapturedLog::message).toList();
    }

    private static String message(LogRecord line) {
        return new SimpleFormatter().formatMessage(line);
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }
}
