/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client tells of when it waits in vain: the last of what happened to it, in short lines. It ends up in the logs
 * of builds: what looks like a secret is left out. Not thread-safe.
 */
final class Journal {
    private static final int LINES = 50;
    private static final int LINE_LENGTH = 300;
    private static final Pattern SECRET = Pattern.compile(
            "pass(word|wd|phrase)|\\bpwd\\b|secret|token|api-?_?key|private-?_?key|credential|authori[sz]ation|cookie"
                    + "|session-?_?id",
            Pattern.CASE_INSENSITIVE);

    private final Deque<String> lines = new ArrayDeque<>();
    private int forgotten;

    void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
            forgotten++;
        }
        lines.add(line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) + "..." : line);
    }

    /** For the end of a sentence: the lines, one below the other. */
    @Override
    public String toString() {
        if (lines.isEmpty()) {
            return " nothing";
        }
        String before = forgotten == 0 ? "" : "\n  (" + forgotten + " more before)";
        return before + "\n  " + String.join("\n  ", lines);
    }

    /** A value as a failure shows it: binary data by its size, members whose names speak of secrets without values. */
    static String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(Journal::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream().map(Journal::member).collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static String member(Map.Entry<?, ?> member) {
        String name = String.valueOf(member.getKey());
        return name + "=" + (SECRET.matcher(name).find() ? "***" : text(member.getValue()));
    }
}
