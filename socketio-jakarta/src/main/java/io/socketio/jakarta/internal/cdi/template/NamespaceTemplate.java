/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that handlers declare: the name of one namespace, or with parameters that of many, written as templates of
 * Jakarta REST are: {@code /tenants/{tenant}}, {@code /tenant-{id:\d+}}. Immutable; equal to those that read the same.
 */
public final class NamespaceTemplate {
    private final String text;
    private final Pattern pattern;
    private final Map<String, Integer> groups;
    private final int literals;

    private NamespaceTemplate(String text, Pattern pattern, Map<String, Integer> groups, int literals) {
        this.text = text;
        this.pattern = pattern;
        this.groups = groups;
        this.literals = literals;
    }

    /**
     * Reads a declared name; a missing leading slash is added.
     *
     * @throws IllegalArgumentException if it cannot be one, the message ends with what to do
     */
    public static NamespaceTemplate of(String declared) {
        TemplateParser parser = new TemplateParser(declared.startsWith("/") ? declared : "/" + declared);
        parser.parse();
        return new NamespaceTemplate(
                parser.canonical(), parser.pattern(), new LinkedHashMap<>(parser.groups()), parser.literals());
    }

    /** The name of a namespace that exists, whatever is in it. */
    public static NamespaceTemplate exactly(String name) {
        return new NamespaceTemplate(name, Pattern.compile(Pattern.quote(name)), Map.of(), name.length());
    }

    /** The name or template, with its leading slash and without spaces around names and expressions. */
    public String text() {
        return text;
    }

    /** Whether this is the name of one namespace. */
    public boolean isExact() {
        return groups.isEmpty();
    }

    /** What the names of the namespaces match as a whole. */
    public Pattern pattern() {
        return pattern;
    }

    /** The names of the parameters, in their order. */
    public Set<String> parameters() {
        return groups.keySet();
    }

    /** How many characters are no parameter: the more there are, the more exactly the template says what it means. */
    public int literals() {
        return literals;
    }

    /** Whether a namespace of this name belongs to the template. */
    public boolean matches(String namespace) {
        return pattern.matcher(namespace).matches();
    }

    /** What a namespace's name has in the place of a parameter; empty if the name or the parameter is none of these. */
    public Optional<String> value(String namespace, String parameter) {
        Matcher matcher = pattern.matcher(namespace);
        return matcher.matches() ? Optional.ofNullable(groups.get(parameter)).map(matcher::group) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamespaceTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
