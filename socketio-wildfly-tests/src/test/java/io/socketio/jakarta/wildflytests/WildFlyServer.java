/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server process with a base directory of its own, deleted when it has stopped. Applications are deployed through a folder
 * that the server watches; what it has done with them it tells by marker files beside them. Thread-safe.
 */
final class WildFlyServer implements RunningContainer {
    private static final long LIMIT_SECONDS = 180;
    private static final long STOP_SECONDS = 30;
    private static final long POLL_MILLIS = 50;
    private static final String DEPLOYED = ".deployed";
    private static final String FAILED = ".failed";
    private static final String UNDEPLOYED = ".undeployed";

    private final Process process;
    private final Path base;
    private final Path logs;
    private final int port;
    // Ends the process if this JVM ends before it stops.
    private final Thread hook;

    private WildFlyServer(Process process, Path base, Path logs, int port) {
        this.process = process;
        this.base = base;
        this.logs = logs;
        this.port = port;
        this.hook = new Thread(process::destroyForcibly, "end of WildFly");
    }

    /** Starts a server, and returns once it accepts connections at {@code port}. */
    static WildFlyServer start(ProcessBuilder command, Path base, Path logs, int port)
            throws IOException, InterruptedException {
        Files.createDirectories(logs);
        Files.createDirectories(deployments(base));
        Process process = command.redirectErrorStream(true)
                .redirectOutput(console(logs).toFile())
                .start();
        WildFlyServer server = new WildFlyServer(process, base, logs, port);
        Runtime.getRuntime().addShutdownHook(server.hook);
        try {
            server.await("start", server::isListening);
        } catch (IOException | InterruptedException e) {
            server.stop();
            throw e;
        }
        return server;
    }

    private static Path deployments(Path base) {
        return base.resolve("deployments");
    }

    private static Path console(Path logs) {
        return logs.resolve("console.txt");
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) POLL_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    /** What the server logs. */
    @Override
    public Optional<Path> log() {
        return Optional.of(logs.resolve("server.log"));
    }

    /** Deploys a WAR file, and returns once the application serves. */
    @Override
    public void deploy(Path war, String contextPath) throws IOException, InterruptedException {
        String name = fileName(contextPath);
        // Whole when the server sees it.
        Path copy = Files.copy(war, base.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, deployments(base).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(marker(name, ".dodeploy"));
        await("deploy " + name, () -> Files.exists(marker(name, DEPLOYED)) || Files.exists(marker(name, FAILED)));
        if (Files.exists(marker(name, FAILED))) {
            String reason = Files.readString(marker(name, FAILED));
            forget(name, FAILED);
            throw new IOException("The application did not start: " + reason);
        }
    }

    /** Undeploys an application, and returns once it is gone. */
    @Override
    public void undeploy(String contextPath) throws IOException, InterruptedException {
        String name = fileName(contextPath);
        Files.delete(marker(name, DEPLOYED));
        await("undeploy " + name, () -> Files.exists(marker(name, UNDEPLOYED)));
        forget(name, UNDEPLOYED);
    }

    private void forget(String name, String marker) throws IOException {
        Files.delete(deployments(base).resolve(name));
        Files.delete(marker(name, marker));
    }

    private static String fileName(String contextPath) {
        return contextPath.isEmpty() ? "ROOT.war" : contextPath.substring(1) + ".war";
    }

    private Path marker(String name, String marker) {
        return deployments(base).resolve(name + marker);
    }

    private void await(String what, BooleanSupplier isDone) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!isDone.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("WildFly did not " + what + ": " + Files.readString(console(logs)));
            }
        }
    }

    /** Ends the process in order, or, if that takes too long, at once. */
    @Override
    public synchronized void stop() {
        try {
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            BundledFiles.delete(base);
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + base, e);
        } catch (IllegalStateException e) {
            // This JVM ends already, and the hook runs or has run.
            process.destroyForcibly();
        }
    }
}
