/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.libertytests;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server process. An application is a file in the folder of additional configuration; the server's messages say what
 * has become of it. Thread-safe.
 *
 * @param base its directory, deleted when it has stopped
 * @param configuration the folder with {@code server.xml}, below the directory
 */
record LibertyContainer(Process process, Path base, Path configuration, int port) implements RunningContainer {
    private static final long LIMIT_SECONDS = 180;
    private static final long STOP_SECONDS = 40;
    private static final long POLL_MILLIS = 25;

    /** Waits until the server accepts connections. */
    void awaitStart() throws IOException, InterruptedException {
        String listening = await("CWWKO0219I|CWWKO0221E", 0);
        if (listening.equals("CWWKO0221E")) {
            throw new BindException("Open Liberty did not get port " + port);
        }
        await("CWWKF0011I", 0);
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(messages());
    }

    @Override
    public synchronized void deploy(Path war, String contextPath) throws IOException, InterruptedException {
        String name = name(contextPath);
        Path application = Files.createDirectories(base.resolve("apps")).resolve(name + ".war");
        Files.copy(war, application, StandardCopyOption.REPLACE_EXISTING);
        Path incomplete = base.resolve(name + ".xml");
        Files.writeString(incomplete, ServerXml.application(name, application, contextPath));
        long start = Files.size(messages());
        Files.move(incomplete, addition(name), StandardCopyOption.ATOMIC_MOVE);
        String said = await("CWWKZ0001I: Application " + Pattern.quote(name) + " |CWWKZ000[24]E: .*", start);
        if (said.contains("E: ")) {
            remove(name, "CWWKG001[78]I: "); // the configuration is up to date; nothing is said about the application
            throw new IOException(said);
        }
    }

    @Override
    public synchronized void undeploy(String contextPath) throws IOException, InterruptedException {
        String name = name(contextPath);
        remove(name, "CWWKZ0009I: The application " + Pattern.quote(name) + " ");
    }

    private void remove(String name, String message) throws IOException, InterruptedException {
        long start = Files.size(messages());
        Files.delete(addition(name));
        await(message, start);
        Files.delete(base.resolve("apps").resolve(name + ".war"));
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

    private static String name(String contextPath) {
        return contextPath.isEmpty() ? "ROOT" : contextPath.substring(1);
    }

    private Path addition(String name) {
        return configuration.resolve(LibertyLauncher.ADDITIONS).resolve(name + ".xml");
    }

    private Path messages() {
        return configuration.resolve("messages.log");
    }

    /**
     * Waits for one of the server's messages.
     *
     * @param start how much of the log is older, in bytes
     * @return what matches
     */
    private String await(String message, long start) throws IOException, InterruptedException {
        Pattern pattern = Pattern.compile(message);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            String said = text(start);
            Matcher matcher = pattern.matcher(said);
            if (matcher.find()) {
                return matcher.group();
            }
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("Open Liberty did not say " + message + ":\n"
                        + Files.readString(base.resolve(LibertyLauncher.CONSOLE)) + said);
            }
        }
    }

    private String text(long start) throws IOException {
        if (!Files.exists(messages())) {
            return "";
        }
        byte[] all = Files.readAllBytes(messages());
        return new String(all, (int) start, all.length - (int) start, StandardCharsets.UTF_8);
    }
}
