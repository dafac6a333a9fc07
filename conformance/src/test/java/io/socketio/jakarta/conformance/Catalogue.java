/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The behaviours of the official server that a client can see, in groups. */
record Catalogue(List<Group> groups) {
    private static final String NOT_APPLICABLE = "n/a: ";

    /** Behaviours that belong together. */
    record Group(String title, List<Behaviour> behaviours) {}

    /**
     * One behaviour.
     *
     * @param id its stable handle
     * @param reason why it cannot apply
     */
    record Behaviour(String id, String title, Optional<String> reason) {}

    static Catalogue read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.txt"), "catalogue.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static Catalogue parse(List<String> lines) {
        List<Group> groups = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                groups.add(new Group(line.substring(line.indexOf(']') + 2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                groups.get(groups.size() - 1).behaviours().add(behaviour(line));
            }
        }
        return new Catalogue(groups);
    }

    private static Behaviour behaviour(String line) {
        String[] columns = line.split(" \\| ", 3);
        if (columns.length == 2) {
            return new Behaviour(columns[0], columns[1], Optional.empty());
        }
        if (!columns[2].startsWith(NOT_APPLICABLE)) {
            throw new IllegalArgumentException("not \"n/a: reason\": " + line);
        }
        return new Behaviour(columns[0], columns[1], Optional.of(columns[2].substring(NOT_APPLICABLE.length())));
    }

    List<Behaviour> behaviours() {
        return groups.stream().flatMap(group -> group.behaviours().stream()).toList();
    }
}
