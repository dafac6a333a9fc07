/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import io.socketio.jakarta.conformance.SurefireReports.TestCase;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What the suite found out about one container on one version of Java.
 *
 * @param offers what the container offers, as the library has found it
 */
record ContainerRun(Container container, String offers, List<TestCase> tests) {
    /** The test that prints what the server said about itself. */
    private static final String SAYS_WHERE = "StartUpLineTest";

    private static final Pattern FOUND =
            Pattern.compile("Socket\\.IO runs on (?<server>.+?) with (?<offers>Servlet .+), Java (?<java>\\d+)");

    /** The runs that the modules of the build left behind; those of one container on one Java are one. */
    static List<ContainerRun> in(List<Path> modules) throws IOException, XMLStreamException {
        Map<Container, ContainerRun> runs = new TreeMap<>();
        for (Path module : modules) {
            for (Path reports : reportsOf(module)) {
                of(SurefireReports.read(reports)).ifPresent(run -> runs.merge(run.container(), run, ContainerRun::and));
            }
        }
        return List.copyOf(runs.values());
    }

    /** Each execution of Surefire has a folder of its own. */
    private static List<Path> reportsOf(Path module) throws IOException {
        Path target = module.resolve("target");
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(target, "surefire-reports*")) {
            List<Path> folders = new ArrayList<>();
            found.forEach(folders::add);
            folders.sort(null);
            return folders;
        }
    }

    /** Empty if the test that says where it ran is not among them, as in a selection of tests. */
    static Optional<ContainerRun> of(List<TestCase> tests) {
        return tests.stream()
                .filter(test -> Features.simpleName(test.className()).equals(SAYS_WHERE))
                .map(test -> FOUND.matcher(test.output()))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new ContainerRun(
                        new Container(found.group("server"), Integer.parseInt(found.group("java"))),
                        found.group("offers"),
                        tests));
    }

    private ContainerRun and(ContainerRun other) {
        List<TestCase> all = new ArrayList<>(tests);
        all.addAll(other.tests);
        return new ContainerRun(container, offers, all);
    }

    /** The results, by feature. */
    Column column(Features features) {
        Map<String, Cell> cells = new TreeMap<>();
        for (TestCase test : tests) {
            features.of(test.className()).ifPresent(title -> cells.merge(title, Cell.of(test), Cell::and));
        }
        return new Column(offers, cells);
    }
}
