/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every test class of the suite shows a feature, and {@code docs/containers.md} says what the classes of each feature did on
 * each container. Runs as the last module of a build that ran the suite on some containers or on all.
 */
class ContainersTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/containers.md");

    private final Features features = Features.read();
    private final SuiteClasses suite = new SuiteClasses(ROOT);
    private final ContainerPage document = ContainerPage.parse(Files.readAllLines(DOCUMENT));

    ContainersTest() throws IOException {}

    @Test
    void everyTestClassShowsAFeature() throws Exception {
        assertThat(suite.compiled()).isNotEmpty();

        assertThat(features.classes())
                .as("features.txt names the feature of every test class")
                .containsAll(suite.compiled());
    }

    @Test
    void everyClassOfAFeatureIsThere() throws Exception {
        List<String> gone = new ArrayList<>();
        for (String name : features.classes()) {
            if (!suite.hasSource(name)) {
                gone.add(name);
            }
        }

        assertThat(gone)
                .as("features.txt names test classes that are not there")
                .isEmpty();
    }

    @Test
    void documentSaysWhatTheTestsSaid() throws Exception {
        Map<Container, Column> run = run();
        ContainerPage shown = hasRunAll() ? new ContainerPage(new TreeMap<>()) : document;
        String expected = shown.with(write() || hasRunAll() ? run : known(run)).text(features);
        if (write()) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT)
                .as("docs/containers.md is not what the tests said: -Dcontainers.write=true rewrites what has run")
                .hasContent(expected);
    }

    private Map<Container, Column> run() throws Exception {
        Map<Container, Column> columns = new TreeMap<>();
        ContainerRun.in(suite.containerModules()).forEach(run -> columns.put(run.container(), run.column(features)));
        assumeFalse(columns.isEmpty(), "no container told who it is: the suite did not run, or only some of its tests");
        return columns;
    }

    /** Without those on a version of Java that the page does not have: everybody may build with their own. */
    private Map<Container, Column> known(Map<Container, Column> run) {
        Map<Container, Column> known = new TreeMap<>(run);
        known.keySet().retainAll(document.columns().keySet());
        return known;
    }

    private static boolean write() {
        return Boolean.getBoolean("containers.write");
    }

    /** Whether this is the whole matrix, so that a column without a run has no place on the page. */
    private static boolean hasRunAll() {
        return Boolean.getBoolean("containers.matrix") && Boolean.getBoolean("containers.newer");
    }
}
