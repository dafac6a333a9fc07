/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation is the test that is compiled and run. */
class PackageExampleTest {
    private static final Path SOURCES = Path.of("src");
    private static final String PACKAGE = "java/io/socketio/jakarta/testkit";

    @Test
    void exampleInTheDocumentationIsChatTest() throws IOException {
        String documentation =
                Files.readString(SOURCES.resolve("main").resolve(PACKAGE).resolve("package-info.java"));
        String test = Files.readString(SOURCES.resolve("test").resolve(PACKAGE).resolve("ChatTest.java"));

        String example = documentation
                .substring(documentation.indexOf("class ChatTest"), documentation.indexOf(" * }</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));

        assertThat(test.strip()).endsWith(example.strip());
    }
}
