/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A jar of an application, and whether its {@code web-fragment.xml} asks for a place behind all others: the one order
 * that the libraries of the suite ask for.
 */
record Fragment(Path jar, boolean isAfterOthers) {
    private static final Pattern AFTER_OTHERS = Pattern.compile("<after>\\s*<others/>");

    static Fragment of(Path jar) {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path descriptor = files.getPath("META-INF/web-fragment.xml");
            return new Fragment(
                    jar,
                    Files.exists(descriptor)
                            && AFTER_OTHERS
                                    .matcher(Files.readString(descriptor))
                                    .find());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }
}
