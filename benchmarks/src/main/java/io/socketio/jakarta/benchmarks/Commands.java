/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import io.socketio.jakarta.benchmarks.peers.NettySocketIoServer;
import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.Launch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server of each subject is started. */
record Commands(Settings settings, Application application) {
    // The same for every JVM. One collector thread, and a heap that does not grow while it is measured.
    private static final List<String> LOAD_OPTIONS = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx2g");
    // A heap that shrinks after a full collection, so that resident memory says something about connections.
    private static final List<String> IDLE_OPTIONS = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx2g");

    /** A server for everything but silent connections. */
    List<String> forLoad(Subject subject) throws IOException {
        return command(subject, LOAD_OPTIONS);
    }

    /** A server for silent connections. */
    List<String> forIdle(Subject subject) throws IOException {
        return command(subject, IDLE_OPTIONS);
    }

    private List<String> command(Subject subject, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        if (!settings.serverCpus().isEmpty()) {
            command.addAll(List.of("taskset", "-c", settings.serverCpus()));
        }
        if (subject == Subject.NODE) {
            Path script = settings.npmFolder().resolve("server.mjs");
            command.addAll(List.of("node", "--expose-gc", script.toString()));
            return command;
        }
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(options);
        command.addAll(settings.serverOptions());
        command.addAll(subject == Subject.NETTY_SOCKETIO ? nettySocketIo() : container());
        return command;
    }

    private List<String> container() {
        return List.of(
                "-Dwar=" + application.folder(),
                "-Dcontainer=" + settings.container(),
                "-Dport=0",
                "-Dmessage=" + Server.READY + "{url} {url}",
                "-classpath",
                BundledFiles.codeSource().toString(),
                Launch.class.getName());
    }

    private List<String> nettySocketIo() throws IOException {
        String libraries = Files.readString(settings.nettySocketIoClassPath()).strip();
        return List.of(
                "-classpath",
                Application.codeSource() + File.pathSeparator + libraries,
                NettySocketIoServer.class.getName());
    }
}
