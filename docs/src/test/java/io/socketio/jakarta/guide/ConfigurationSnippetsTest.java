/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.guide.Page.Fence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Settings that the pages show exist. The keys are those of the table of configuration, which a test of the library
 * compares with the code.
 */
class ConfigurationSnippetsTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9.-]+)` \\|.*");
    private static final Pattern PROPERTY = Pattern.compile("\\bsocketio\\.([a-z0-9.-]+)\\s*=");
    private static final Pattern VARIABLE = Pattern.compile("\\bSOCKETIO_([A-Z0-9_]+)");

    static Stream<Page> pages() throws IOException {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void settingsExist(Page page) throws IOException {
        Set<String> keys = keys();
        Set<String> variables = keys.stream()
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());

        assertThat(contextParameters(page)).isSubsetOf(keys);
        assertThat(properties(page)).isSubsetOf(keys);
        assertThat(names(VARIABLE, String.join("\n", page.lines()))).isSubsetOf(variables);
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = Files.readAllLines(Path.of("configuration.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        assertThat(keys).contains("ping-interval", "cors.origins");
        return keys;
    }

    private static List<String> contextParameters(Page page) {
        return page.fences("xml").stream()
                .flatMap(fence -> Jsoup.parse(fence.text(), Parser.xmlParser()).select("param-name").stream())
                .map(name -> name.text())
                .filter(name -> name.startsWith("socketio."))
                .map(name -> name.substring("socketio.".length()))
                .toList();
    }

    private static List<String> properties(Page page) {
        List<Fence> fences = new ArrayList<>(page.fences("properties"));
        fences.addAll(page.fences("sh"));
        return fences.stream()
                .flatMap(fence -> names(PROPERTY, fence.text()).stream())
                .toList();
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
