/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import io.socketio.jakarta.conformance.SurefireReports.Outcome;
import io.socketio.jakarta.conformance.SurefireReports.TestCase;
import io.socketio.jakarta.conformance.TaggedTests.TestMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What became of the tests of one module, read from Surefire's reports. */
final class TestResults {
    private static final Pattern METHOD = Pattern.compile("\\w+");

    private final Set<String> classes = new HashSet<>();
    // False as soon as one of a method's invocations has not passed.
    private final Map<TestMethod, Boolean> passed = new HashMap<>();

    static TestResults in(Path reports) throws IOException, XMLStreamException {
        TestResults results = new TestResults();
        SurefireReports.read(reports).forEach(results::add);
        return results;
    }

    private void add(TestCase test) {
        classes.add(test.className());
        passed.merge(method(test), test.outcome() == Outcome.PASSED, Boolean::logicalAnd);
    }

    // The name of a parameterized test is followed by its parameters.
    private static TestMethod method(TestCase test) {
        Matcher name = METHOD.matcher(test.name());
        return new TestMethod(test.className(), name.lookingAt() ? name.group() : "");
    }

    boolean hasRun(String className) {
        return classes.contains(className);
    }

    boolean hasPassed(TestMethod method) {
        return passed.getOrDefault(method, false);
    }
}
