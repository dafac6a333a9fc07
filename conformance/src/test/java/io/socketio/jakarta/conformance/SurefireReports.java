/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What Surefire wrote about the tests of one run. */
final class SurefireReports {
    private static final Set<String> FAILURES = Set.of("failure", "error", "flakyFailure", "flakyError");

    private static final Pattern STACK = Pattern.compile("\\R\\s+at .*", Pattern.DOTALL);

    private SurefireReports() {}

    /** How a test ended. */
    enum Outcome {
        PASSED,
        SKIPPED,
        FAILED
    }

    /**
     * One invocation of a test.
     *
     * @param name with its parameters, if it has any; empty if a class was skipped as a whole
     * @param message why it was skipped or has failed; empty if it passed
     * @param output what it printed
     */
    record TestCase(String className, String name, Outcome outcome, String message, String output) {}

    /** All tests of a folder of reports; none if it does not exist. */
    static List<TestCase> read(Path folder) throws IOException, XMLStreamException {
        List<TestCase> cases = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                for (Path file : files) {
                    readFile(file, cases);
                }
            }
        }
        return cases;
    }

    private static void readFile(Path file, List<TestCase> cases) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    cases.add(testCase(xml));
                }
            }
        }
    }

    private static TestCase testCase(XMLStreamReader xml) throws XMLStreamException {
        String className = attribute(xml, "classname");
        String name = attribute(xml, "name");
        Outcome outcome = Outcome.PASSED;
        String message = "";
        String output = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("testcase")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (FAILURES.contains(element)) {
                outcome = Outcome.FAILED;
                message = attribute(xml, "message");
            } else if (element.equals("skipped") && outcome != Outcome.FAILED) {
                outcome = Outcome.SKIPPED;
                message = reason(xml);
            } else if (element.equals("system-out")) {
                output = xml.getElementText();
            }
        }
        return new TestCase(className, name, outcome, message, output);
    }

    // Of a test that gave up while it ran there is the exception only, with its type in front and its stack behind.
    private static String reason(XMLStreamReader xml) throws XMLStreamException {
        String message = attribute(xml, "message");
        String type = attribute(xml, "type");
        String text = xml.getElementText();
        return message.isEmpty() ? STACK.matcher(text).replaceFirst("").replace(type + ": ", "") : message;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
