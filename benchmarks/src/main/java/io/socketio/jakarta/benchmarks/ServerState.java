/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import io.socketio.jakarta.benchmarks.app.ServerCounts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a server holds.
 *
 * @param memory bytes of heap and direct buffers after full collections
 * @param threads number of threads
 * @param files number of open files, connections among them
 * @param counts sessions, sockets, rooms and namespaces
 */
record ServerState(long memory, long threads, long files, ServerCounts counts) {
    /** The columns of {@link #cells}. */
    static final String HEAD = " memory, MB | threads | files | sessions | sockets | rooms | namespaces |";

    /** The line below. */
    static final String RULE = "---:|---:|---:|---:|---:|---:|---:|";

    // Sessions of those who vanished, idle connections, idle threads of pools: all end by themselves.
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PAUSES_WITHOUT_CHANGE = 4;
    // Containers let go of some buffers late: 16 MB were seen that the next round did not find. A session is 5 KB.
    private static final double MEMORY_FACTOR = 1.15;
    private static final long MEMORY_BYTES = 24 * 1024 * 1024;
    // Containers keep some threads of their pools, not always the same number.
    private static final long THREADS = 25;
    private static final long FILES = 10;

    /** Waits until nobody is there and nothing ends any more. */
    static ServerState whenQuiet(Server server) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long files = server.process().files();
        int unchanged = 0;
        while (unchanged < PAUSES_WITHOUT_CHANGE) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the server does not come to rest: " + server.counts() + ", " + files + " files");
            }
            Thread.sleep(PAUSE.toMillis());
            long now = server.process().files();
            unchanged = server.counts().isNobodyThere() && now == files ? unchanged + 1 : 0;
            files = now;
        }
        return new ServerState(server.memory(), server.process().threads(), files, server.counts());
    }

    /** What there is more of than before, in words. */
    List<String> grownSince(ServerState before) {
        List<String> grown = new ArrayList<>();
        if (memory > before.memory * MEMORY_FACTOR + MEMORY_BYTES) {
            grown.add("memory, " + before.memory + " to " + memory + " bytes");
        }
        if (threads > before.threads + THREADS) {
            grown.add("threads, " + before.threads + " to " + threads);
        }
        if (files > before.files + FILES) {
            grown.add("files, " + before.files + " to " + files);
        }
        if (!counts.equals(before.counts)) {
            grown.add("entries, " + before.counts + " to " + counts);
        }
        return grown;
    }

    /** As cells of a table in Markdown. */
    String cells() {
        return String.format(
                Locale.ROOT,
                " %.1f | %d | %d | %d | %d | %d | %d |",
                memory / 1e6,
                threads,
                files,
                counts.sessions(),
                counts.sockets(),
                counts.rooms(),
                counts.namespaces());
    }
}
