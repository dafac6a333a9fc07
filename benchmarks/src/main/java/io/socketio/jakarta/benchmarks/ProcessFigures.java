/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What Linux knows of another process, without the compiler threads of a JVM, which have nothing to do with the load.
 * CPU time is that of {@code schedstat}: nanoseconds on a processor, time taken by other virtual machines left out.
 */
final class ProcessFigures {
    private static final int BYTES_PER_KB = 1024;

    private final Path process;

    ProcessFigures(long processId) {
        this.process = Path.of("/proc", Long.toString(processId));
        if (!Files.isDirectory(process)) {
            throw new IllegalStateException("CPU time is read from /proc, which this system does not have");
        }
    }

    /** CPU time up to now. */
    Duration cpu() throws IOException {
        return Duration.ofNanos(sum(thread -> {
            String statistics = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(statistics.substring(0, statistics.indexOf(' ')));
        }));
    }

    /** How often threads have been taken off a processor, by themselves or by the kernel. */
    long switches() throws IOException {
        return sum(thread -> {
            String status = Files.readString(thread.resolve("status"));
            return number(status, "voluntary_ctxt_switches") + number(status, "nonvoluntary_ctxt_switches");
        });
    }

    /** Memory that is not paged out. */
    long residentBytes() throws IOException {
        return number(Files.readString(process.resolve("status")), "VmRSS") * BYTES_PER_KB;
    }

    /** Number of threads, those of the JIT compiler included. */
    long threads() throws IOException {
        return number(Files.readString(process.resolve("status")), "Threads");
    }

    /** Number of open files, connections among them. */
    long files() throws IOException {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.count();
        }
    }

    private long sum(ThreadFigure figure) throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
            for (Path thread : threads) {
                sum += ofThread(thread, figure);
            }
        }
        return sum;
    }

    private static long ofThread(Path thread, ThreadFigure figure) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).contains("CompilerThre") ? 0 : figure.of(thread);
        } catch (IOException e) {
            if (Files.isDirectory(thread)) {
                throw e;
            }
            return 0; // the thread has ended, before the file was opened or after
        }
    }

    /** The number of a line such as {@code VmRSS:     123456 kB}. */
    static long number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(
                        line.substring(name.length() + 1).replace("kB", "").strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** What one thread has. */
    private interface ThreadFigure {
        long of(Path thread) throws IOException;
    }
}
