/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The CPU time of another JVM, without that of its compiler threads, which have nothing to do with the load. Read from
 * Linux's {@code schedstat}: nanoseconds on a processor, time taken by other virtual machines left out.
 */
final class ServerCpu {
    private final Path threads;

    ServerCpu(long processId) {
        this.threads = Path.of("/proc", Long.toString(processId), "task");
        if (!Files.isDirectory(threads)) {
            throw new IllegalStateException("CPU time is read from /proc, which this system does not have");
        }
    }

    /** CPU time up to now. */
    Duration total() {
        long nanos = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(threads)) {
            for (Path thread : folders) {
                nanos += nanosOf(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Duration.ofNanos(nanos);
    }

    private static long nanosOf(Path thread) throws IOException {
        try {
            if (Files.readString(thread.resolve("comm")).contains("CompilerThre")) {
                return 0;
            }
            String statistics = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(statistics.substring(0, statistics.indexOf(' ')));
        } catch (NoSuchFileException e) {
            return 0; // the thread has ended
        }
    }
}
