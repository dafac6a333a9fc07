/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Node process that runs scenarios of the official JavaScript client, one at a time: loading the client takes longer
 * than most scenarios. Ends by itself when this JVM does, at the latest. Used by the test whose scenario it runs.
 */
final class NodeProcess {
    /** Follows the last line that a process prints. */
    static final String GONE = "\0";
    /** What {@code run.mjs} prints when the scenario has succeeded. */
    static final String ENDED = "\1ended";
    /** The same, of a process that cannot run another one. */
    static final String LEAVING = "\1leaving";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private NodeProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "node-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param folder the one of {@code run.mjs} */
    static NodeProcess start(Path folder, Duration stepLimit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "run.mjs");
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("SUITE_STEP_LIMIT", String.valueOf(stepLimit.toMillis()));
        return new NodeProcess(builder.start());
    }

    void run(List<String> scenario) throws IOException {
        Writer commands = process.outputWriter();
        commands.write(String.join("\t", scenario) + "\n");
        commands.flush();
    }

    /** The next line that it printed, or nothing if there is none in this time. */
    @Nullable
    String poll(long millis) throws InterruptedException {
        return lines.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** What it printed and nobody asked for. */
    void drainTo(List<String> output) {
        lines.drainTo(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("(the output broke off: " + e + ")");
        }
        lines.add(GONE);
    }
}
