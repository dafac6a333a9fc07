/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import java.util.Locale;

/** Finds the option somebody meant by a name that does not exist. Pure. */
final class NearestName {
    private NearestName() {}

    /** The key whose name, or whose name on the reference server, takes the fewest edits. */
    static String of(String unknown) {
        String wanted = normalise(unknown);
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (ConfigOption option : ConfigOption.values()) {
            ConfigKey key = option.describe();
            int edits = edits(wanted, normalise(key.name()));
            if (!key.officialOption().isEmpty()) {
                edits = Math.min(edits, edits(wanted, normalise(key.officialOption())));
            }
            if (edits < fewest) {
                fewest = edits;
                nearest = key.name();
            }
        }
        return nearest;
    }

    private static String normalise(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein distance, one row at a time. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
