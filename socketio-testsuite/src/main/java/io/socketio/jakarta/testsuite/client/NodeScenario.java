/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * One scenario of the official JavaScript client, alone in a Node process. It has succeeded if its assertions held and
 * nothing of it is left in the process; one that takes too long is ended together with the process. For one thread.
 */
public final class NodeScenario implements AutoCloseable {
    private final String name;
    private final NodeProcess process;
    private final List<String> output = new ArrayList<>();
    private boolean isOver;

    private NodeScenario(String name, NodeProcess process) {
        this.name = name;
        this.process = process;
    }

    /** Runs a scenario to its end and fails with its output if it fails. */
    public static void run(String name, URI server, String transport, String... more) {
        try (NodeScenario scenario = start(name, server, transport, more)) {
            scenario.awaitSuccess();
        }
    }

    /** Starts a scenario. */
    public static NodeScenario start(String name, URI server, String transport, String... more) {
        requireNode();
        try {
            NodeProcess process = NodeProcesses.ofThisSession().take(Patience.STEP);
            process.run(Stream.concat(Stream.of(name, server.toString(), transport), Stream.of(more))
                    .toList());
            return new NodeScenario(name, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start node", e);
        }
    }

    /** Waits until the scenario prints a line that starts with {@code prefix}, and returns the rest of the line. */
    public String awaitLineAfter(String prefix) {
        String line = next(end(), "printed nothing more");
        while (!line.startsWith(prefix)) {
            if (isOver) {
                throw failure("ended before it printed " + prefix);
            }
            line = next(end(), "printed nothing more");
        }
        return line.substring(prefix.length());
    }

    /** Waits for the end, which has to be a success. */
    public void awaitSuccess() {
        long end = end();
        while (!isOver) {
            next(end, "did not end within " + Patience.SCENARIO.toSeconds() + " s");
        }
    }

    private static long end() {
        return System.nanoTime() + Patience.SCENARIO.toNanos();
    }

    private String next(long end, String otherwise) {
        @Nullable String line;
        try {
            line = process.poll(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (line == null) {
            throw failure(otherwise);
        }
        if (line.equals(NodeProcess.GONE)) {
            throw failure("failed");
        }
        if (line.equals(NodeProcess.ENDED)) {
            isOver = true;
            NodeProcesses.ofThisSession().release(process);
        } else if (line.equals(NodeProcess.LEAVING)) {
            isOver = true;
            process.end();
        } else {
            output.add(line);
        }
        return line;
    }

    @Override
    public void close() {
        if (!isOver) {
            process.end();
        }
    }

    private AssertionError failure(String what) {
        process.drainTo(output);
        return new AssertionError("scenario " + name + " " + what + "; its output:\n" + String.join("\n", output));
    }

    private static void requireNode() {
        if (Installed.NODE) {
            return;
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("node is not on the path, and CI=true does not let its tests be skipped");
        }
        Assumptions.abort("node is not on the path: the tests with the JavaScript client are skipped");
    }

    /** What is there is asked once. */
    private static final class Installed {
        static final boolean NODE = Stream.of(
                        String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(entry -> Path.of(entry, "node"))
                .anyMatch(Files::isExecutable);
    }
}
