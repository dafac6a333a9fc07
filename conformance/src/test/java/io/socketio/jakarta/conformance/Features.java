/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an application can use, in the order of the page, and which test class shows that it works.
 *
 * @param byClass by the simple name of the class, because a container's own form of a class has the same one
 */
record Features(List<String> titles, Map<String, String> byClass) {

    static Features read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Features.class.getResourceAsStream("features.txt"), "features.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    static Features parse(List<String> lines) {
        Map<String, String> byClass = new LinkedHashMap<>();
        String title = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                title = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String other = byClass.put(line.strip(), title);
                if (other != null) {
                    throw new IllegalArgumentException(line + " belongs to " + other + " and to " + title);
                }
            }
        }
        return new Features(byClass.values().stream().distinct().toList(), byClass);
    }

    /** The feature that a class shows. */
    Optional<String> of(String className) {
        return Optional.ofNullable(byClass.get(simpleName(className)));
    }

    Set<String> classes() {
        return byClass.keySet();
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
