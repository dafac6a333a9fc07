/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.Launch;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A container in a JVM of its own, on a free port of 127.0.0.1. Ends with this process at the latest. */
final class Server implements AutoCloseable {
    private static final String READY = "READY ";
    private static final int STOP_SECONDS = 15;
    // The same for every subject. One collector thread, and a heap that does not grow while it is measured.
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx2g");

    private final Process process;
    private final Thread endWithThisProcess;
    private final URI address;

    private Server(Process process, Thread endWithThisProcess, URI address) {
        this.process = process;
        this.endWithThisProcess = endWithThisProcess;
        this.address = address;
    }

    /** Starts the container and returns once it accepts connections. */
    static Server start(Settings settings, Path application) throws IOException {
        List<String> command = new ArrayList<>();
        if (!settings.serverCpus().isEmpty()) {
            command.addAll(List.of("taskset", "-c", settings.serverCpus()));
        }
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(settings.serverOptions());
        command.addAll(List.of(
                "-Dwar=" + application,
                "-Dcontainer=" + settings.container(),
                "-Dport=0",
                "-Dmessage=" + READY + "{url}",
                "-classpath",
                BundledFiles.codeSource().toString(),
                Launch.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread end = new Thread(process::destroyForcibly, "end-server");
        Runtime.getRuntime().addShutdownHook(end);
        return new Server(process, end, awaitAddress(process));
    }

    // A JVM with further options may have something to say before.
    private static URI awaitAddress(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    /** Where it listens. */
    URI address() {
        return address;
    }

    /** Its CPU time. */
    ServerCpu cpu() {
        return new ServerCpu(process.pid());
    }

    /** What it holds after full collections. */
    Memory memory() throws IOException, InterruptedException {
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve("/memory")).build(), BodyHandlers.ofString())
                .body();
        int space = answer.indexOf(' ');
        return new Memory(Long.parseLong(answer.substring(0, space)), Long.parseLong(answer.substring(space + 1)));
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

    /** Bytes in use. */
    record Memory(long heap, long direct) {
        /** Heap and direct buffers together: containers differ in where they keep their buffers. */
        long total() {
            return heap + direct;
        }
    }
}
