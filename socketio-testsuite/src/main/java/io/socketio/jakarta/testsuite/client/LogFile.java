/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a container in a process of its own appends to its log file. It has to write each record before it goes on, as it
 * does in the same process: then whatever a test has seen the effect of is in the file.
 *
 * @param start where the part begins that is wanted, in bytes
 */
record LogFile(Path file, long start) implements LogCapture {

    static LogCapture start(Path file) {
        try {
            return new LogFile(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the container's log", e);
        }
    }

    @Override
    public String text() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(start);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the container's log", e);
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
