/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The measured application as the folder of an exploded WAR: its classes, the library, JSON processing and binding. */
record Application(Path folder) implements AutoCloseable {
    private static final String CLASSES = "io/socketio/jakarta/benchmarks/app";

    /** Writes the application into a temporary folder. */
    static Application create() throws IOException {
        Path folder = Files.createTempDirectory("socketio-benchmark");
        BundledFiles.copy("lib", folder.resolve("WEB-INF/lib"), 1);
        BundledFiles.copy("lib/json", folder.resolve("WEB-INF/lib"), 1);
        Path target = Files.createDirectories(folder.resolve("WEB-INF/classes").resolve(CLASSES));
        Path source = codeSource();
        if (Files.isDirectory(source)) {
            copy(source.resolve(CLASSES), target);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(source)) {
                copy(jar.getPath(CLASSES), target);
            }
        }
        return new Application(folder);
    }

    /** Where the classes of this module come from. */
    static Path codeSource() {
        try {
            return Path.of(Application.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry is not a file", e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.write(target.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
    }

    @Override
    public void close() throws IOException {
        BundledFiles.delete(folder);
    }
}
