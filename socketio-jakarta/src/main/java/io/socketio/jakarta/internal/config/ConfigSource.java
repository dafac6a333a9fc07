/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place options come from.
 *
 * @param label how messages call the place of a name
 * @param values full names and values
 * @param nameOf the name a key has there
 * @param isStrict whether names with our prefix that are no key are mistakes
 */
record ConfigSource(
        UnaryOperator<String> label, Map<String, String> values, UnaryOperator<String> nameOf, boolean isStrict) {
    static final String PREFIX = "socketio.";

    static ConfigSource contextParameters(Map<String, String> values) {
        return new ConfigSource(name -> "context parameter", values, PREFIX::concat, true);
    }

    static ConfigSource systemProperties(Map<String, String> values) {
        return new ConfigSource(name -> "system property", values, PREFIX::concat, true);
    }

    /** Not strict: a container's environment may hold names of others, such as those of a service called socketio. */
    static ConfigSource environment(Map<String, String> values) {
        return new ConfigSource(name -> "environment variable", values, ConfigSource::variableName, false);
    }

    @Nullable
    String find(String key) {
        return values.get(nameOf.apply(key));
    }

    static Map<String, String> pick(Iterable<String> names, Function<String, @Nullable String> values) {
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            String value = values.apply(name);
            if (name.startsWith(PREFIX) && value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    static String variableName(String key) {
        return (PREFIX + key)
                .chars()
                .mapToObj(c -> c == '.' || c == '-' ? "_" : Character.toString(c))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
