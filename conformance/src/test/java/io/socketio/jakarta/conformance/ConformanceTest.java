/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.socketio.jakarta.conformance.Catalogue.Behaviour;
import io.socketio.jakarta.conformance.TaggedTests.TestMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every behaviour of the catalogue is proven by a test that passed on every container, or cannot apply; and
 * {@code docs/conformance.md} says so. Runs as the last module of a build that ran all tests.
 */
class ConformanceTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/conformance.md");

    private final Catalogue catalogue = Catalogue.read();
    private final TaggedTests unitTests = TaggedTests.in(ROOT.resolve("socketio-jakarta/target/test-classes"));
    private final TaggedTests suite = TaggedTests.in(ROOT.resolve("socketio-testsuite/target/classes"));
    private final TestResults unitResults = results("socketio-jakarta");
    private final Map<String, TestResults> containers =
            new TreeMap<>(Map.of("Jetty", results("socketio-jetty-tests"), "Tomcat", results("socketio-tomcat-tests")));

    ConformanceTest() throws Exception {}

    private static TestResults results(String module) throws Exception {
        return TestResults.in(ROOT.resolve(module).resolve("target/surefire-reports"));
    }

    @Test
    void everyBehaviourIsProvenOrExplained() {
        requireCompleteResults();
        List<String> problems = new ArrayList<>();
        for (Behaviour behaviour : catalogue.behaviours()) {
            boolean isProven = !proofs(behaviour).isEmpty();
            if (isProven && behaviour.reason().isPresent()) {
                problems.add(behaviour.id() + " is proven: take its reason out of catalogue.txt");
            } else if (!isProven && behaviour.reason().isEmpty()) {
                problems.add(behaviour.id() + " has no test that passed on every container: " + claims(behaviour));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyTagIsInTheCatalogue() {
        TreeSet<String> tags = new TreeSet<>(unitTests.ids());
        tags.addAll(suite.ids());

        assertThat(catalogue.behaviours().stream().map(Behaviour::id)).containsAll(tags);
    }

    @Test
    void documentIsUpToDate() throws Exception {
        requireCompleteResults();
        String expected = document();
        if (Boolean.getBoolean("conformance.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT)
                .as("docs/conformance.md is not what the tests proved: mvn verify -Dconformance.write=true rewrites it")
                .hasContent(expected);
    }

    // A selection of tests proves nothing about the others.
    private void requireCompleteResults() {
        List<String> missing = new ArrayList<>();
        unitTests.classNames().filter(name -> !unitResults.hasRun(name)).forEach(missing::add);
        containers.forEach((container, results) -> suite.classNames()
                .filter(name -> !results.hasRun(name))
                .forEach(name -> missing.add(name + " on " + container)));
        if (System.getenv("CI") != null) {
            assertThat(missing).as("tests that did not run").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "only some of the tests ran, these did not: " + missing);
    }

    private List<TestMethod> proofs(Behaviour behaviour) {
        Stream<TestMethod> unit = unitTests.proving(behaviour.id()).stream().filter(unitResults::hasPassed);
        Stream<TestMethod> onContainers = suite.proving(behaviour.id()).stream()
                .filter(test -> containers.values().stream().allMatch(results -> results.hasPassed(test)));
        return Stream.concat(onContainers, unit).toList();
    }

    private List<TestMethod> claims(Behaviour behaviour) {
        return Stream.of(suite, unitTests)
                .flatMap(tests -> tests.proving(behaviour.id()).stream())
                .toList();
    }

    private String document() {
        long notApplicable = catalogue.behaviours().stream()
                .filter(behaviour -> behaviour.reason().isPresent())
                .count();
        long proven = catalogue.behaviours().size() - notApplicable;
        StringBuilder text =
                new StringBuilder("""
                # Conformance

                The behaviours of the official server that a client can see, from its own tests and from the protocol
                suites, and the test of ours that proves each. A container test counts if it passed on %s. The build
                writes this page and fails when it is not true.

                | proven | cannot apply |
                |---:|---:|
                | %d | %d |
                """.formatted(String.join(" and ", containers.keySet()), proven, notApplicable));
        for (Catalogue.Group group : catalogue.groups()) {
            text.append("\n## ").append(group.title()).append("\n\n| id | behaviour | proof |\n|---|---|---|\n");
            group.behaviours()
                    .forEach(behaviour -> text.append("| ")
                            .append(behaviour.id())
                            .append(" | ")
                            .append(behaviour.title())
                            .append(" | ")
                            .append(proof(behaviour))
                            .append(" |\n"));
        }
        return text.toString();
    }

    private String proof(Behaviour behaviour) {
        Optional<String> reason = behaviour.reason();
        return reason.isPresent()
                ? "cannot apply: " + reason.get()
                : proofs(behaviour).stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    }
}
