/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The finished site: no dead link, no dead anchor, nothing that is loaded from elsewhere. */
class SiteIT {
    private static final Path SITE = Path.of(System.getProperty("site"));
    private static final Pattern OUTSIDE = Pattern.compile("^(https?:|//|data:|mailto:).*");
    private static final Pattern CSS_OUTSIDE = Pattern.compile("(url\\(|@import )['\"]?(https?:|//)");
    private static final Map<Path, Document> DOCUMENTS = new TreeMap<>();

    @BeforeAll
    static void readPages() throws IOException {
        for (Path file : files(".html")) {
            DOCUMENTS.put(file, Jsoup.parse(file));
        }
    }

    @Test
    void everyLinkAndAnchorLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        pages().forEach((file, page) -> {
            for (Element link : page.select("a[href], img[src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!OUTSIDE.matcher(target).matches() && !exists(file, target)) {
                    dead.add(SITE.relativize(file) + " -> " + target);
                }
            }
        });

        assertThat(dead).isEmpty();
    }

    @Test
    void everyPageIsInTheContents() {
        Set<Path> listed = documentOf("docs/index.html").select("main a[href]").stream()
                .map(link -> SITE.resolve("docs").resolve(link.attr("href").replaceAll("^/docs/|#.*", "")))
                .map(Path::normalize)
                .collect(Collectors.toSet());

        assertThat(pages().keySet())
                .filteredOn(file -> file.resolveSibling("index.html")
                        .equals(SITE.resolve("docs").resolve("index.html")))
                .filteredOn(file -> !file.endsWith("index.html"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(listed).contains(file));
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        List<String> outside = new ArrayList<>();
        pages().forEach((file, page) -> {
            for (Element element : page.select("script[src], link[href], img[src], iframe, object, embed")) {
                String target = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                if (OUTSIDE.matcher(target).matches() && !target.startsWith("data:")) {
                    outside.add(SITE.relativize(file) + " loads " + target);
                }
            }
        });
        for (Path sheet : files(".css")) {
            if (CSS_OUTSIDE.matcher(Files.readString(sheet)).find()) {
                outside.add(SITE.relativize(sheet) + " loads something");
            }
        }

        assertThat(outside).isEmpty();
    }

    private static boolean exists(Path from, String target) {
        URI link = URI.create(target);
        Path file = from;
        if (!link.getPath().isEmpty()) {
            file = target.startsWith("/")
                    ? SITE.resolve(link.getPath().substring(1)).normalize()
                    : from.resolveSibling(link.getPath()).normalize();
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
        }
        Document document = DOCUMENTS.get(file);
        if (document == null) {
            return Files.isRegularFile(file);
        }
        return link.getFragment() == null || document.getElementById(link.getFragment()) != null;
    }

    /** Pages of the guide; those of the API are the work of the javadoc tool. */
    private static Map<Path, Document> pages() {
        return DOCUMENTS.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(SITE.resolve("api")))
                .filter(entry -> !entry.getKey().endsWith("404.html"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Document documentOf(String name) {
        Document document = DOCUMENTS.get(SITE.resolve(name));
        if (document == null) {
            throw new AssertionError(name + " is missing");
        }
        return document;
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> found = Files.walk(SITE)) {
            return found.filter(path -> path.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
