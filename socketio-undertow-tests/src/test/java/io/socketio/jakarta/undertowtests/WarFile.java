/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application's files, with the class loader for them.
 *
 * @param folder where they are, until the application is gone
 */
record WarFile(Path folder, ApplicationClassLoader classLoader) implements Closeable {

    static WarFile open(Path file) throws IOException {
        Path folder = Files.createTempDirectory("socketio-undertow-war");
        if (Files.isDirectory(file)) {
            copyTree(file, folder);
        } else {
            try (FileSystem war = FileSystems.newFileSystem(file)) {
                copyTree(war.getPath("/"), folder);
            }
        }
        Path webInf = folder.resolve("WEB-INF");
        List<URL> entries = new ArrayList<>();
        entries.add(url(Files.createDirectories(webInf.resolve("classes"))));
        if (Files.isDirectory(webInf.resolve("lib"))) {
            try (Stream<Path> jars = Files.list(webInf.resolve("lib"))) {
                jars.map(Fragment::of)
                        .sorted(Comparator.comparing(Fragment::isAfterOthers).thenComparing(Fragment::jar))
                        .forEach(fragment -> entries.add(url(fragment.jar())));
            }
        }
        return new WarFile(folder, new ApplicationClassLoader(entries, WarFile.class.getClassLoader()));
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }

    /** The classes in {@code WEB-INF/classes}; those that cannot be loaded, for want of a library, are left out. */
    List<Class<?>> classes() throws IOException {
        Path root = folder.resolve("WEB-INF/classes");
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                try {
                    classes.add(Class.forName(name, false, classLoader));
                } catch (ClassNotFoundException | LinkageError e) {
                    System.getLogger(WarFile.class.getName())
                            .log(System.Logger.Level.DEBUG, "Not looked at: " + name, e);
                }
            }
        }
        return classes;
    }

    @Override
    public void close() throws IOException {
        classLoader.close();
        BundledFiles.delete(folder);
    }
}
