/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import io.socketio.jakarta.testsuite.launcher.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly as a process with a base directory of its own, beside the server of the other tests; both have their modules
 * from the folder that the system property {@code wildfly.home} names.
 */
public final class WildFlyLauncher implements ContainerLauncher {
    private static final String CONFIGURATION = "configuration";

    /** For the service loader. */
    public WildFlyLauncher() {}

    @Override
    public RunningContainer start(Path war, String contextPath, int port) throws Exception {
        return start(war, contextPath, freePort(port), false, List.of());
    }

    @Override
    public RunningContainer startSecure(Path war, String contextPath, Tls tls) throws Exception {
        return start(war, contextPath, true, TlsOptions.of(tls));
    }

    @Override
    public RunningContainer startSmall(Path war, String contextPath, int threads) throws Exception {
        return start(war, contextPath, false, """
                wildfly-configuration:
                  subsystem:
                    io:
                      worker:
                        default:
                          task-max-threads: %d
                """.formatted(threads));
    }

    private static RunningContainer start(Path war, String contextPath, boolean isSecure, String yaml)
            throws Exception {
        Path options = Files.createTempFile("socketio-wildfly", ".yml");
        try {
            Files.writeString(options, yaml);
            return start(war, contextPath, freePort(0), isSecure, List.of(options));
        } finally {
            Files.delete(options);
        }
    }

    private static RunningContainer start(Path war, String contextPath, int port, boolean isSecure, List<Path> options)
            throws Exception {
        Path home = Path.of(System.getProperty("wildfly.home", ""));
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home);
        Path base = Files.createTempDirectory("socketio-wildfly-base");
        copyFiles(home.resolve("standalone").resolve(CONFIGURATION), base.resolve(CONFIGURATION));
        String name = contextPath.isEmpty() ? "ROOT.war" : contextPath.substring(1) + ".war";
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(war, deployments.resolve(name));
        command.setBaseDirectory(base)
                .addJavaOptions("-Xmx512m")
                .addServerArguments(
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.http.port=" + (isSecure ? freePort(0) : port),
                        "-Djboss.https.port=" + (isSecure ? port : freePort(0)),
                        "-Djboss.management.http.port=" + freePort(0));
        if (!options.isEmpty()) {
            command.setYamlFiles(options);
        }
        Process process = new ProcessBuilder(command.build())
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("output.txt").toFile())
                .start();
        WildFlyContainer container = new WildFlyContainer(process, base, port);
        try {
            container.awaitDeployment(deployments, name);
        } catch (IOException | InterruptedException | RuntimeException e) {
            container.stop();
            throw e;
        }
        return container;
    }

    /** This port if nobody else has it, or any. */
    private static int freePort(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
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
