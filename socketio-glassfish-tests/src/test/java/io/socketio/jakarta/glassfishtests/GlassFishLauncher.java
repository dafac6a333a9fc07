/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.FreePort;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * GlassFish as a process with a domain of its own, from the installation that the system property {@code glassfish.home}
 * names, on the JVM of {@code glassfish.java.home} or, without that, of this one.
 */
public final class GlassFishLauncher implements ContainerLauncher {
    /** For the service loader. */
    public GlassFishLauncher() {}

    @Override
    public RunningContainer start(ContainerOptions options) throws Exception {
        Installation installation = Installation.configured();
        Domain domain = Domain.create(installation, options, FreePort.orAny(options.port()), FreePort.orAny(0));
        Path console = Path.of(
                System.getProperty("suite.directory", "target/suite"),
                "logs",
                domain.root().getFileName() + ".txt");
        Files.createDirectories(console.resolveSibling("."));
        Process process = new ProcessBuilder(installation.command(domain))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        GlassFishContainer container =
                new GlassFishContainer(process, domain, new AdminCommands(domain.adminPort()), console);
        try {
            container.awaitStart();
        } catch (IOException | InterruptedException | RuntimeException e) {
            container.stop();
            throw e;
        }
        return container;
    }
}
