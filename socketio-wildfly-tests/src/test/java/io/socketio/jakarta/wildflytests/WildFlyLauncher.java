/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.FreePort;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly as a process of its own for each server, with a base directory of its own; all have their modules from the folder
 * that the system property {@code wildfly.home} names, and write their logs below the one that {@code wildfly.logs} names.
 */
public final class WildFlyLauncher implements ContainerLauncher {
    private static final String SCAN_INTERVAL = "scan-interval=\"5000\"";

    /** For the service loader. */
    public WildFlyLauncher() {}

    @Override
    public RunningContainer start(ContainerOptions options) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("wildfly.home", ""));
        Path base = Files.createTempDirectory("socketio-wildfly");
        Path logs = Path.of(System.getProperty("wildfly.logs", "")).resolve(String.valueOf(base.getFileName()));
        Path configuration = base.resolve("configuration");
        copyFiles(home.resolve("standalone").resolve("configuration"), configuration);
        lookOften(configuration.resolve("standalone.xml"));
        Path yaml = Files.writeString(base.resolve("suite.yml"), ServerOptions.of(options.threads(), options.tls()));
        int port = FreePort.orAny(options.port());
        boolean isSecure = options.tls().isPresent();
        StandaloneCommandBuilder command =
                StandaloneCommandBuilder.of(home).setBaseDirectory(base).setYamlFiles(List.of(yaml));
        command.setLogDirectory(logs);
        command.addJavaOptions("-Xmx512m", "-XX:TieredStopAtLevel=1")
                .addServerArguments(
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.http.port=" + (isSecure ? FreePort.orAny(0) : port),
                        "-Djboss.https.port=" + (isSecure ? port : FreePort.orAny(0)),
                        "-Djboss.management.http.port=" + FreePort.orAny(0));
        return WildFlyServer.start(new ProcessBuilder(command.build()), base, logs, port);
    }

    // For applications to deploy; by YAML it has no effect.
    private static void lookOften(Path configuration) throws IOException {
        String xml = Files.readString(configuration);
        if (!xml.contains(SCAN_INTERVAL)) {
            throw new IOException("no " + SCAN_INTERVAL + " in " + configuration);
        }
        Files.writeString(configuration, xml.replace(SCAN_INTERVAL, "scan-interval=\"200\""));
    }

    private static void copyFiles(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}
