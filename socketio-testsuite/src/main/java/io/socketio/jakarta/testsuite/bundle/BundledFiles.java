/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies folders out of this jar (or of the folder of classes it is built from). Stateless. */
public final class BundledFiles {
    private static final String ROOT = "io/socketio/jakarta/testsuite";

    private BundledFiles() {}

    /** Where the classes of this module come from: its jar, or a folder of classes. */
    public static Path codeSource() {
        try {
            URI location = BundledFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry is not a file", e);
        }
    }

    /** Copies the files of one folder, and of those below it if {@code depth} is more than 1. */
    public static List<Path> copy(String folder, Path target, int depth) {
        Path source = codeSource();
        try {
            Files.createDirectories(target);
            if (Files.isDirectory(source)) {
                return copyTree(source.resolve(ROOT).resolve(folder), target, depth);
            }
            try (FileSystem jar = FileSystems.newFileSystem(source)) {
                return copyTree(jar.getPath(ROOT, folder), target, depth);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + folder + " out of " + source, e);
        }
    }

    /** Deletes a folder with everything in it; does nothing if there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> copyTree(Path source, Path target, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(source, depth)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> copyFile(
                            file, target.resolve(source.relativize(file).toString())))
                    .toList();
        }
    }

    private static Path copyFile(Path source, Path target) {
        try {
            Files.createDirectories(target.resolveSibling("."));
            Files.write(target, Files.readAllBytes(source));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }
}
