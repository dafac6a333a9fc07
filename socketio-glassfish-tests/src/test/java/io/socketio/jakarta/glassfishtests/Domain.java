/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of one server, made from the one in the distribution.
 *
 * @param port where applications are served
 * @param jvmOptions what the server wants of its JVM, with placeholders for both directories
 */
record Domain(Path root, int port, int adminPort, List<String> jvmOptions) {
    // For both stores: the server's master password.
    private static final String PASSWORD = "changeit";
    // For requests, as other containers have them; GlassFish's own default is five.
    private static final int MIN_THREADS = 5;
    private static final int MAX_THREADS = 200;

    static Domain create(Installation installation, ContainerOptions options, int port, int adminPort)
            throws Exception {
        Path root = Files.createTempDirectory("socketio-glassfish-domain");
        copy(installation.root().resolve("domains").resolve("domain1"), root);
        Path config = root.resolve("config");
        DomainXml xml = DomainXml.read(config.resolve("domain.xml"));
        xml.listenOnlyWhereNeeded(port, adminPort, options.tls());
        xml.limitThreads(
                options.threads().orElse(MIN_THREADS), options.threads().orElse(MAX_THREADS));
        xml.addRealm("test");
        xml.write(config.resolve("domain.xml"));
        logOneLineEach(config.resolve("logging.properties"));
        UserFile.write(config.resolve("keyfile"), List.of("ada:member,admin", "bob:member"));
        if (options.tls().isPresent()) {
            Path keys = config.resolve(Files.exists(config.resolve("keystore.p12")) ? "keystore.p12" : "keystore.jks");
            String extension = keys.toString().endsWith("p12") ? "p12" : "jks";
            StoreCopy.ofKeys(options.tls().get()).write(keys, extension, PASSWORD);
            StoreCopy.ofTrusted(options.tls().get()).write(config.resolve("cacerts." + extension), extension, PASSWORD);
        }
        return new Domain(root, port, adminPort, xml.jvmOptions());
    }

    private static void logOneLineEach(Path file) throws IOException {
        String properties = Files.readString(file);
        Files.writeString(file, properties.replaceAll("(ODL|Uniform)LogFormatter", "OneLineFormatter"));
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
