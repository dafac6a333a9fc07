/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the README and of the guide compiles, with the project's own classes and without a warning. */
class SnippetsTest {

    static Stream<Page> pagesWithJava() throws IOException {
        return Page.all().filter(page -> !page.fences("java").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pagesWithJava")
    void javaCompiles(Page page, @TempDir Path output) throws IOException {
        assertThat(new SnippetCompiler(output).compile(page.fences("java"))).isEmpty();
    }

    @Test
    void problemIsReportedWithPageAndLine(@TempDir Path output) throws IOException {
        List<Page.Fence> fences = List.of(
                new Page.Fence(Path.of("a.md"), 10, List.of("record Point(int x) {}")),
                new Page.Fence(Path.of("a.md"), 20, List.of("Point p = new Point(1);", "int x = p.y();")));

        List<String> problems = new SnippetCompiler(output).compile(fences);

        assertThat(problems).singleElement().asString().startsWith("a.md:21: ").contains("y()");
    }

    @Test
    void syntaxErrorIsReportedWithPageAndLine(@TempDir Path output) throws IOException {
        Page.Fence fence = new Page.Fence(Path.of("a.md"), 10, List.of("int x = 1;", "int y = ;"));

        List<String> problems = new SnippetCompiler(output).compile(List.of(fence));

        assertThat(problems).singleElement().asString().startsWith("a.md:11: ");
    }
}
