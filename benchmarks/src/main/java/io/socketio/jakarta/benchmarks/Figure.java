/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

/** What is known about a measurement afterwards. The order is that of the lines. */
enum Figure {
    /** CPU time of the server. */
    CPU(Table.CPU_TIME, "\u00b5s", true),
    /** What the threads of a JVM have allocated. */
    ALLOCATION(Table.ALLOCATIONS, "bytes", true),
    /** How often a thread of the server was taken off a processor, by itself or by the kernel. */
    SWITCHES(Table.CONTEXT_SWITCHES, "switches", true),
    /** Heap and buffers outside of it. */
    HEAP(Table.MEMORY, "heap and buffers, bytes", true),
    /** Resident memory of the process. */
    RESIDENT(Table.MEMORY, "resident, bytes", true),
    /** Half of the replies took at most so long. */
    P50(Table.LATENCIES, "p50, ms", false),
    /** 99 % of the replies took at most so long. */
    P99(Table.LATENCIES, "p99, ms", false),
    /** 99.9 % of the replies took at most so long. */
    P999(Table.LATENCIES, "p99.9, ms", false);

    private final Table table;
    private final String unit;
    private final boolean perItem;

    Figure(Table table, String unit, boolean perItem) {
        this.table = table;
        this.unit = unit;
        this.perItem = perItem;
    }

    /** The table it belongs to. */
    Table table() {
        return table;
    }

    /** The line of the table, with the unit. */
    String title(Measurement measurement) {
        return measurement.title() + ", " + unit + (perItem ? " a " + measurement.item() : "");
    }

    /** Figures that can be read beside each other. The order is that of the result. */
    enum Table {
        /** Of CPU time. */
        CPU_TIME("Server CPU time"),
        /** Of latencies. */
        LATENCIES("Latency"),
        /** Of memory that is held. */
        MEMORY("Memory"),
        /** Of memory that is used for a moment. */
        ALLOCATIONS("Allocation"),
        /** Of context switches. */
        CONTEXT_SWITCHES("Context switches of the server");

        private final String heading;

        Table(String heading) {
            this.heading = heading;
        }

        /** What stands above it. */
        String heading() {
            return heading;
        }
    }
}
