/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.libertytests;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.FreePort;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Open Liberty as a process with folders of its own. The installation is that which the system property
 * {@code liberty.home} names; nothing is written there.
 */
public final class LibertyLauncher implements ContainerLauncher {
    /** What the process writes to its console, below its directory. */
    static final String CONSOLE = "console.txt";

    /** The folder of additional configuration, beside {@code server.xml}. */
    static final String ADDITIONS = "configDropins/overrides";

    private static final String SERVER = "suite";

    /** For the service loader. */
    public LibertyLauncher() {}

    @Override
    public RunningContainer start(ContainerOptions options) throws Exception {
        Path home = Path.of(System.getProperty("liberty.home", ""));
        Path base = Files.createTempDirectory("socketio-liberty-base");
        int port = FreePort.orAny(options.port());
        Path server = Files.createDirectories(base.resolve("servers").resolve(SERVER));
        Files.writeString(server.resolve("server.xml"), ServerXml.server(options, port));
        Files.createDirectories(server.resolve(ADDITIONS));
        Files.writeString(
                server.resolve("bootstrap.properties"), "com.ibm.ws.logging.log.directory=${server.config.dir}\n");
        LibertyContainer container = new LibertyContainer(process(home, base), base, server, port);
        try {
            container.awaitStart();
        } catch (IOException | InterruptedException | RuntimeException e) {
            container.stop();
            throw e;
        }
        return container;
    }

    /** What {@code bin/server run} does; there would be a shell between the process and its id. */
    private static Process process(Path home, Path base) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("lib/platform/java/java9.options"),
                "-Xmx512m",
                // Half the time to start; there is little to gain from better code later.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                home.resolve("bin/tools/ws-server.jar").toString(),
                SERVER);
        builder.environment().putAll(Map.of("WLP_USER_DIR", base.toString(), "WLP_OUTPUT_DIR", base + "/output"));
        return builder.redirectErrorStream(true)
                .redirectOutput(base.resolve(CONSOLE).toFile())
                .start();
    }
}
