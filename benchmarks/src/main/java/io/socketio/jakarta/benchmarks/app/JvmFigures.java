/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What a JVM knows of itself, as the text that the load client reads. Called by the servers that are measured. */
public final class JvmFigures {
    /** The path that answers with {@link #memory}. */
    public static final String MEMORY_PATH = "/memory";
    /** The path that answers with {@link #allocated}. */
    public static final String ALLOCATED_PATH = "/allocated";

    // The first one makes objects with cleaners unreachable, the second one frees what they held.
    private static final int COLLECTIONS = 3;

    private JvmFigures() {}

    /** The bytes in use after full collections: of the heap, and of direct buffers. */
    public static String memory() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return heap + " " + direct;
    }

    /** The bytes that the threads alive have allocated since they started. */
    public static String allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] allocated = threads.getThreadAllocatedBytes(threads.getAllThreadIds());
        // One that ended in between has -1.
        return Long.toString(Arrays.stream(allocated).filter(bytes -> bytes > 0).sum());
    }
}
