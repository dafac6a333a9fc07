/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * One scenario of the official JavaScript client, in a Node process of its own. The process ends with status 0 if its
 * assertions held, and is ended if it takes too long.
 */
public final class NodeScenario implements AutoCloseable {
    // More for containers that take their time to start.
    private static final long LIMIT_SECONDS = Long.getLong("suite.limit.seconds", 60);
    // A step of a scenario has to fail before the scenario does.
    private static final long STEP_LIMIT_MILLIS = TimeUnit.SECONDS.toMillis(LIMIT_SECONDS) / 3;
    /** Follows the last line that was printed. */
    private static final String END = "\0";

    private final String name;
    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private NodeScenario(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = new Thread(this::read, "node-output");
        reader.setDaemon(true);
        reader.start();
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
        List<String> command = Stream.concat(
                        Stream.of("node", "run.mjs", name, server.toString(), transport), Stream.of(more))
                .toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.directory(Installation.FOLDER.toFile());
            builder.redirectErrorStream(true);
            builder.environment().put("SUITE_STEP_LIMIT", String.valueOf(STEP_LIMIT_MILLIS));
            return new NodeScenario(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start node", e);
        }
    }

    /** Waits until the scenario prints a line that starts with {@code prefix}, and returns the rest of the line. */
    public String awaitLineAfter(String prefix) {
        try {
            String line = poll();
            while (!line.startsWith(prefix)) {
                if (line.equals(END)) {
                    throw failure("ended before it printed " + prefix);
                }
                line = poll();
            }
            return line.substring(prefix.length());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String poll() throws InterruptedException {
        String line = unread.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw failure("printed nothing more");
        }
        return line;
    }

    /** Waits for the end, which has to be a success. */
    public void awaitSuccess() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw failure("did not end within " + LIMIT_SECONDS + " s");
            }
            reader.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw failure("failed with status " + process.exitValue());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private AssertionError failure(String what) {
        return new AssertionError("scenario " + name + " " + what + "; its output:\n"
                + output.stream().collect(Collectors.joining("\n")));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                unread.add(line);
            }
        } catch (IOException e) {
            output.add("(the output broke off: " + e + ")");
        }
        unread.add(END);
    }

    private static void requireNode() {
        if (Installation.NODE_PRESENT) {
            return;
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("node is not on the path, and CI=true does not let its tests be skipped");
        }
        Assumptions.abort("node is not on the path: the tests with the JavaScript client are skipped");
    }

    /** The scenarios with the client, copied out of the jar once for each test run. */
    private static final class Installation {
        static final boolean NODE_PRESENT = isNodePresent();
        static final Path FOLDER = install();

        private static Path install() {
            String folder = System.getProperty("suite.directory", "target/suite");
            Path npm = Path.of(folder, "npm").toAbsolutePath();
            BundledFiles.copy("npm", npm, Integer.MAX_VALUE);
            return npm;
        }

        private static boolean isNodePresent() {
            return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                    .map(entry -> Path.of(entry, "node"))
                    .anyMatch(Files::isExecutable);
        }
    }
}
