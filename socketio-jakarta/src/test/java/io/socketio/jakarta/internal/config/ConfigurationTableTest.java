/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table in the documentation says what the code does. */
class ConfigurationTableTest {

    @Test
    void everyKeyHasItsRowAndThereIsNoOther() throws IOException {
        List<String> expected =
                ConfigLoader.keys().stream().map(ConfigurationTableTest::row).toList();

        List<String> documented = Files.readAllLines(Path.of("..", "docs", "configuration.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();

        assertThat(documented).containsExactlyElementsOf(expected);
    }

    private static String row(ConfigKey key) {
        return "| `" + key.name() + "` | " + key.type() + " | " + key.defaultValue() + " | " + key.officialOption()
                + " |";
    }
}
