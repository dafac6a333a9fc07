/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import io.socketio.jakarta.conformance.TaggedTests.TestMethod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What became of the tests of one module, read from Surefire's reports. */
final class TestResults {
    private static final Pattern METHOD = Pattern.compile("\\w+");

    private final Set<String> classes = new HashSet<>();
    // False as soon as one of a method's invocations has not passed.
    private final Map<TestMethod, Boolean> passed = new HashMap<>();

    static TestResults in(Path reports) throws IOException, XMLStreamException {
        TestResults results = new TestResults();
        if (Files.isDirectory(reports)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
                for (Path file : files) {
                    results.read(file);
                }
            }
        }
        return results;
    }

    private void read(Path file) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            TestMethod current = new TestMethod("", "");
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        current = method(xml);
                        classes.add(current.className());
                        passed.putIfAbsent(current, true);
                    }
                    case "failure", "error", "skipped", "flakyFailure", "flakyError" -> passed.put(current, false);
                    default -> {}
                }
            }
        }
    }

    // The name of a parameterized test is followed by its parameters.
    private static TestMethod method(XMLStreamReader xml) {
        Matcher name = METHOD.matcher(xml.getAttributeValue(null, "name"));
        return new TestMethod(xml.getAttributeValue(null, "classname"), name.lookingAt() ? name.group() : "");
    }

    boolean hasRun(String className) {
        return classes.contains(className);
    }

    boolean hasPassed(TestMethod method) {
        return passed.getOrDefault(method, false);
    }
}
