/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves one WAR until the process is told to stop (Ctrl-C, SIGTERM). A program: standard output carries the one line
 * that says where, everything else goes to standard error.
 *
 * <p>System properties: {@code war} (file or folder), {@code container} ({@code jetty} or {@code tomcat}), {@code port},
 * {@code context} (context path, default the root), {@code message} (the line, {@code {url}} stands for the address).
 */
public final class Launch {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private Launch() {}

    /** Starts the program. */
    public static void main(String[] args) throws Exception {
        String war = System.getProperty("war", "");
        if (war.isEmpty()) {
            exit("Name the application with -Dwar=<file>");
        }
        serve(Path.of(war), System.getProperty("message", "Open {url}"));
    }

    /** Serves until the process is stopped; never returns normally. Called by the main thread. */
    public static void serve(Path war, String message) throws InterruptedException {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        String context = System.getProperty("context", "");
        int port = port();
        RunningContainer container = start(war, context, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(container), "stop-container"));
        PrintStream out = System.out;
        out.println(message.replace("{url}", "http://127.0.0.1:" + container.port() + context));
        out.flush();
        new CountDownLatch(1).await();
    }

    private static int port() {
        String value = System.getProperty("port", "8080");
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below with the numbers that are out of range.
        }
        throw exit("The port must be a number from 0 to 65535, was " + value);
    }

    private static RunningContainer start(Path war, String context, int port) {
        try {
            return ContainerLauncher.named(System.getProperty("container", "jetty"))
                    .start(ContainerOptions.onPort(port), war, context);
        } catch (IllegalArgumentException e) {
            throw exit(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw exit("Port " + port + " is in use: choose another with -Dport=" + (port + 1));
                }
            }
            throw new IllegalStateException("The container did not start", e);
        }
    }

    /** Ends the process; declared to return so that the compiler knows that nothing follows. */
    private static IllegalStateException exit(String message) {
        System.err.println(message);
        System.exit(1);
        return new IllegalStateException(message);
    }

    /** Bounded: a container that hangs while it stops must not keep the process alive. */
    private static void stop(RunningContainer container) {
        Thread stopping = new Thread(container::stop, "stopping");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
