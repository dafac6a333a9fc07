/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import io.socketio.jakarta.benchmarks.app.JvmFigures;
import io.socketio.jakarta.benchmarks.app.ServerCounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on a free port of 127.0.0.1. Ends with this process at the latest. */
final class Server implements AutoCloseable {
    /** What the line begins with that says where it listens and where it answers with its own figures. */
    static final String READY = "READY ";

    private static final int STOP_SECONDS = 15;
    // Full collections take their time.
    private static final int ANSWER_LIMIT_MILLIS = 60_000;

    private final Process process;
    private final Thread endWithThisProcess;
    private final URI address;
    private final URI figures;

    private Server(Process process, Thread endWithThisProcess, List<URI> addresses) {
        this.process = process;
        this.endWithThisProcess = endWithThisProcess;
        this.address = addresses.get(0);
        this.figures = addresses.get(1);
    }

    /** Starts it and returns once it accepts connections. */
    static Server start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread end = new Thread(process::destroyForcibly, "end-server");
        Runtime.getRuntime().addShutdownHook(end);
        return new Server(process, end, awaitAddresses(process));
    }

    // A JVM with further options may have something to say before.
    private static List<URI> awaitAddresses(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                String[] addresses = line.substring(READY.length()).split(" ", 2);
                return List.of(URI.create(addresses[0]), URI.create(addresses[1]));
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    /** Where it listens. */
    URI address() {
        return address;
    }

    /** What the kernel knows of it. */
    ProcessFigures process() {
        return new ProcessFigures(process.pid());
    }

    /** The bytes that it holds after full collections. */
    long memory() throws IOException {
        String[] heapAndBuffers = ask(JvmFigures.MEMORY_PATH).split(" ", 2);
        // Together: servers differ in where they keep their buffers.
        return Long.parseLong(heapAndBuffers[0]) + Long.parseLong(heapAndBuffers[1]);
    }

    /** The bytes that its threads have allocated; only a JVM can say. */
    long allocated() throws IOException {
        return Long.parseLong(ask(JvmFigures.ALLOCATED_PATH));
    }

    /** How many clients, sockets and rooms the library knows of. */
    ServerCounts counts() throws IOException {
        return ServerCounts.parse(ask(ServerCounts.PATH));
    }

    private String ask(String path) throws IOException {
        URLConnection connection = figures.resolve(path).toURL().openConnection();
        connection.setReadTimeout(ANSWER_LIMIT_MILLIS);
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(endWithThisProcess);
    }
}
