/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Markdown page of the repository.
 *
 * @param path from the repository's root
 */
record Page(Path path, List<String> lines) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern OPENING = Pattern.compile("( *)```(\\w+).*");

    /** The README and every page of the guide. */
    static Stream<Page> all() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("."))) {
            List<Path> pages = found.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages.stream())
                    .map(Page::read);
        }
    }

    private static Page read(Path file) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            return new Page(ROOT.toAbsolutePath().normalize().relativize(absolute), Files.readAllLines(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the page shows in one language, without the indentation of the block. */
    List<Fence> fences(String language) {
        List<Fence> fences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher opening = OPENING.matcher(lines.get(i));
            if (opening.matches()) {
                int end = closing(i + 1, opening.group(1) + "```");
                if (opening.group(2).equals(language)) {
                    int indentation = opening.group(1).length();
                    List<String> text = lines.subList(i + 1, end).stream()
                            .map(line -> line.isBlank() ? "" : line.substring(indentation))
                            .toList();
                    fences.add(new Fence(path, i + 2, text));
                }
                i = end;
            }
        }
        return fences;
    }

    private int closing(int from, String mark) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).equals(mark)) {
                return i;
            }
        }
        throw new AssertionError(path + ":" + from + ": the block is not closed");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /**
     * A block of code.
     *
     * @param line the number of its first line in the page, from 1
     */
    record Fence(Path page, int line, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }
    }
}
