/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one {@link NamespaceTemplate}. Used once, by one thread. */
final class TemplateParser {
    private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");
    private static final String SEGMENT = "[^/]+";

    private final String text;
    private final StringBuilder canonical = new StringBuilder();
    private final StringBuilder regex = new StringBuilder();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private int group; // the last one so far, those of the application's expressions counted
    private int literals;

    TemplateParser(String text) {
        this.text = text;
    }

    void parse() {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            literal(text.substring(at, open < 0 ? text.length() : open));
            if (open < 0) {
                return;
            }
            int close = closing(open);
            parameter(text.substring(open + 1, close));
            at = close + 1;
        }
    }

    String canonical() {
        return canonical.toString();
    }

    Pattern pattern() {
        return Pattern.compile(regex.toString());
    }

    Map<String, Integer> groups() {
        return groups;
    }

    int literals() {
        return literals;
    }

    private void literal(String part) {
        if (part.indexOf('}') >= 0) {
            throw problem("has a } without its {; add the {");
        }
        if (part.indexOf(',') >= 0) {
            throw problem("has a comma, which ends the name in the protocol; choose another");
        }
        canonical.append(part);
        literals += part.length();
        if (!part.isEmpty()) {
            regex.append(Pattern.quote(part));
        }
    }

    private void parameter(String content) {
        int colon = content.indexOf(':');
        String name = (colon < 0 ? content : content.substring(0, colon)).strip();
        String expression = colon < 0 ? SEGMENT : content.substring(colon + 1).strip();
        if (!NAME.matcher(name).matches()) {
            throw problem("has a parameter named \"" + name + "\"; name it with letters and digits, as in {id}");
        }
        if (groups.putIfAbsent(name, group + 1) != null) {
            throw problem("has the parameter " + name + " twice; rename one");
        }
        group += 1 + groupsIn(name, expression);
        regex.append('(').append(expression).append(')');
        canonical.append('{').append(name);
        if (colon >= 0) {
            canonical.append(':').append(expression);
        }
        canonical.append('}');
    }

    private int groupsIn(String name, String expression) {
        if (expression.isEmpty()) {
            throw problem("has no expression behind the colon of " + name + "; write one or leave the colon out");
        }
        try {
            return Pattern.compile(expression).matcher("").groupCount();
        } catch (PatternSyntaxException wrong) {
            throw problem(
                    "has a wrong regular expression for " + name + ": " + wrong.getDescription() + "; correct it");
        }
    }

    /** Expressions may have braces of their own, in pairs or escaped. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        throw problem("has a { without its }; add the }");
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("the namespace name \"" + text + "\" " + what);
    }
}
