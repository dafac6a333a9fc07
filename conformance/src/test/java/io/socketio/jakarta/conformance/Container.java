/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container on a version of Java.
 *
 * @param server name and version, as the server gives them
 */
record Container(String server, int java) implements Comparable<Container> {
    private static final Pattern HEADING = Pattern.compile("(.+)<br>Java (\\d+)");
    private static final Comparator<Container> ORDER = Comparator.comparing(
                    Container::server, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Container::server)
            .thenComparingInt(Container::java);

    static Container parse(String heading) {
        Matcher parts = HEADING.matcher(heading);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the heading of a container: " + heading);
        }
        return new Container(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    String heading() {
        return server + "<br>Java " + java;
    }

    @Override
    public int compareTo(Container other) {
        return ORDER.compare(this, other);
    }
}
