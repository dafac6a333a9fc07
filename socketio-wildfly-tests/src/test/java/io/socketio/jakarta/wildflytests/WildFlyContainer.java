/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A server process. Thread-safe.
 *
 * @param base its directory, deleted when it has stopped
 */
record WildFlyContainer(Process process, Path base, int port) implements RunningContainer {
    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 30;
    private static final long POLL_MILLIS = 50;

    /** Waits for the marker file that the server writes once it has started and deployed the application. */
    void awaitDeployment(Path deployments, String name) throws IOException, InterruptedException {
        Path deployed = deployments.resolve(name + ".deployed");
        Path failed = deployments.resolve(name + ".failed");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(deployed)) {
            if (Files.exists(failed)) {
                throw new IOException("The application did not start: " + Files.readString(failed));
            }
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("WildFly did not start: " + Files.readString(base.resolve("output.txt")));
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
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + base, e);
        }
    }
}
