/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/parity.md} names exists: members of the API, and tests. */
class ParityTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern MEMBER = Pattern.compile("([A-Z]\\w+(?:\\.[A-Z]\\w+)*)\\.([a-z]\\w*)");
    private static final Pattern TEST = Pattern.compile("(\\w+Test)\\.(\\w+)");
    private static final List<String> PACKAGES =
            List.of("", ".engine", ".adapter", ".boot", ".json", ".parser", ".cdi");
    private static final List<Path> TESTS = List.of(
            Path.of("..", "socketio-jakarta", "src", "test", "java"),
            Path.of("..", "socketio-testsuite", "src", "main", "java"));

    /** A row of a table. */
    private record Row(String official, String here, String shownBy) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("parity.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| official"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()))
                .toList();
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    @Test
    void everyRowHasAMemberAndATestOrAReason() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            boolean isAbsent = row.here().startsWith("left out");
            assertThat(isAbsent || !code(row.here()).isEmpty())
                    .as("%s has a member or a reason", row.official())
                    .isTrue();
            assertThat(isAbsent || !code(row.shownBy()).isEmpty())
                    .as("%s has a test", row.official())
                    .isTrue();
        });
    }

    @Test
    void membersExist() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Row row : rows()) {
            for (String name : code(row.here())) {
                Matcher member = MEMBER.matcher(name);
                if (member.matches() && !exists(member.group(1), member.group(2))) {
                    unknown.add(name);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static boolean exists(String type, String member) {
        return PACKAGES.stream()
                .map(suffix -> load("io.socketio.jakarta" + suffix + "." + type.replace('.', '$')))
                .flatMap(Optional::stream)
                .flatMap(found -> Arrays.stream(found.getMethods()))
                .anyMatch(method -> method.getName().equals(member));
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, ParityTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Test
    void testsExist() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Row row : rows()) {
            for (String name : code(row.shownBy())) {
                Matcher test = TEST.matcher(name);
                if (!test.matches() || !isWritten(test.group(1), test.group(2))) {
                    unknown.add(name);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static boolean isWritten(String type, String method) throws IOException {
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.endsWith(type + ".java")).toList()) {
                    if (Files.readString(file).contains("void " + method + "(")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
