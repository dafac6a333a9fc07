/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server process. Thread-safe.
 *
 * @param console what the process writes, which is also all that the server logs
 */
record GlassFishContainer(Process process, Domain domain, AdminCommands admin, Path console)
        implements RunningContainer {
    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 30;
    private static final long POLL_MILLIS = 100;

    /** Waits until the server takes commands, which is the last that it starts to do. */
    void awaitStart() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!admin.isReady()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("GlassFish did not start: " + Files.readString(console));
            }
        }
    }

    @Override
    public int port() {
        return domain.port();
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(console);
    }

    @Override
    public void deploy(Path war, String contextPath) throws IOException, InterruptedException {
        admin.run(
                "deploy",
                "DEFAULT",
                war.toAbsolutePath().toString(),
                "name",
                name(contextPath),
                "contextroot",
                contextPath.isEmpty() ? "/" : contextPath);
    }

    @Override
    public void undeploy(String contextPath) throws IOException, InterruptedException {
        admin.run("undeploy", "DEFAULT", name(contextPath));
    }

    private static String name(String contextPath) {
        return contextPath.isEmpty() ? "ROOT" : contextPath.substring(1);
    }

    /** Ends the process in order, or, if that takes too long, at once. */
    @Override
    public void stop() {
        try {
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            BundledFiles.delete(domain.root());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + domain.root(), e);
        }
    }
}
