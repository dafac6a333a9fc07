/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.parsers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that parses on command; its CPU time is its own. For one thread. */
final class Worker implements Closeable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;

    private Worker(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** The library's parser, in a JVM with this program's class path. */
    static Worker ofLibrary() throws IOException {
        return start(
                Path.of("."),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParserWorker.class.getName()));
    }

    /** The reference parser, in the folder where its packages are installed. */
    static Worker ofReference(Path folder) throws IOException {
        return start(folder, List.of("node", "parser-worker.mjs"));
    }

    private static Worker start(Path folder, List<String> command) throws IOException {
        return new Worker(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Does something this many times; returns the CPU time of the process in nanoseconds. */
    double run(String action, long count, Message message) throws IOException {
        commands.write(action + " " + count + " " + message.attachmentBytes() + " " + message.text() + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("a worker has ended: " + process.info().commandLine());
        }
        return Double.parseDouble(answer);
    }

    /** Ends the process by the end of its input. */
    @Override
    public void close() throws IOException {
        commands.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
