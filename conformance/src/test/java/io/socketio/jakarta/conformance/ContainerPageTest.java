/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.conformance.SurefireReports.Outcome;
import io.socketio.jakarta.conformance.SurefireReports.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How reports become the page, and the page is read again. */
class ContainerPageTest {
    private static final Features FEATURES = Features.parse(List.of(
            "[Polling]", "PollingTest", "LargePostTest", "[Threads]", "ThreadsTest", "[Start]", "StartUpLineTest"));
    private static final TestCase START =
            passed("StartUpLineTest", "INFO: Socket.IO runs on Server/1.2 with Servlet 6.1, WebSocket, Java 17 here");
    private static final ContainerPage EMPTY = new ContainerPage(new TreeMap<>());

    private static TestCase passed(String className, String output) {
        return new TestCase("suite." + className, "works", Outcome.PASSED, "", output);
    }

    private static TestCase skipped(String className, String reason) {
        return new TestCase("suite." + className, "works", Outcome.SKIPPED, reason, "");
    }

    private static ContainerPage page(TestCase... tests) {
        ContainerRun run = ContainerRun.of(
                        Stream.concat(Stream.of(START), Stream.of(tests)).toList())
                .orElseThrow();
        return EMPTY.with(Map.of(run.container(), run.column(FEATURES)));
    }

    @Test
    void classesOfAFeatureAreCountedTogether() {
        ContainerPage page = page(passed("PollingTest", ""), passed("LargePostTest", ""));

        assertThat(page.text(FEATURES)).contains("""
                        |  | Server/1.2<br>Java 17 |
                        |---|---|
                        | Found at start-up | Servlet 6.1, WebSocket |
                        | Polling | ✓ 2 |
                        | Threads | – |
                        | Start | ✓ 1 |
                        """).doesNotContain("## Limits");
    }

    @Test
    void skippedTestsAreLimitsWithTheirReasons() {
        ContainerPage page = page(
                passed("PollingTest", ""),
                skipped("PollingTest", "it answers\nitself"),
                skipped("ThreadsTest", "Assumption failed: it answers itself"),
                skipped("ThreadsTest", "Disabled on JRE version: 17 ==> virtual threads need Java 21"));

        assertThat(page.text(FEATURES))
                .contains("| Polling | ✓ 1, 1 limit (1) |")
                .contains("| Threads | 2 limits (1, 2) |")
                .contains("\n## Limits\n\n1. it answers itself\n2. virtual threads need Java 21\n");
    }

    @Test
    void failuresAreShown() {
        ContainerPage page = page(
                passed("PollingTest", ""), new TestCase("suite.PollingTest", "works", Outcome.FAILED, "expected", ""));

        assertThat(page.text(FEATURES)).contains("| Polling | ✓ 1, ✗ 1 |");
    }

    @Test
    void pageIsReadAsItWasWritten() {
        ContainerPage page = page(
                passed("PollingTest", ""),
                skipped("PollingTest", "a reason"),
                skipped("ThreadsTest", "another reason"));

        assertThat(ContainerPage.parse(page.text(FEATURES).lines().toList())).isEqualTo(page);
    }

    @Test
    void columnsAreOrderedByServerAndThenJava() {
        Column column = new Column("Servlet 6.0", Map.of());
        ContainerPage page = EMPTY.with(Map.of(
                new Container("jetty/12", 17), column,
                new Container("Apache Tomcat/11", 25), column,
                new Container("Apache Tomcat/11", 17), column));

        assertThat(page.text(FEATURES))
                .contains("|  | Apache Tomcat/11<br>Java 17 | Apache Tomcat/11<br>Java 25 | jetty/12<br>Java 17 |");
    }

    @Test
    void otherColumnsStayWhenOneIsRenewed() {
        Container other = new Container("jetty/12", 17);
        ContainerPage before = page(passed("PollingTest", ""), passed("PollingTest", ""))
                .with(Map.of(other, new Column("Servlet 6.1", Map.of())));

        ContainerPage after = before.with(page(passed("PollingTest", "")).columns());

        assertThat(after.text(FEATURES)).contains("| Polling | – | ✓ 1 |");
    }

    @Test
    void selectionOfTestsIsNoRun() {
        assertThat(ContainerRun.of(List.of(passed("PollingTest", "")))).isEmpty();
    }

    @Test
    void reportsOfAllExecutionsOfAContainerAreRead(@TempDir Path module) throws Exception {
        write(module, "surefire-reports", "<testcase classname='suite.PollingTest' name='works'/>");
        write(
                module,
                "surefire-reports-newer-java",
                "<testcase classname='suite.PollingTest' name='works'><skipped message='not here'/></testcase>"
                        + "<testcase classname='suite.ThreadsTest' name='works'><failure message='no'/></testcase>");

        List<ContainerRun> runs = ContainerRun.in(List.of(module));

        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run.column(FEATURES).cells().values())
                        .extracting(cell -> cell.text(reason -> 1))
                        .containsExactly("✓ 1, 1 limit (1)", "✓ 2", "✗ 1"));
    }

    private static void write(Path module, String folder, String cases) throws IOException {
        Path reports = Files.createDirectories(module.resolve("target").resolve(folder));
        Files.writeString(
                reports.resolve("TEST-suite.xml"),
                "<testsuite><properties/>" + cases + "<testcase classname='suite.StartUpLineTest' name='works'>"
                        + "<system-out><![CDATA[Socket.IO runs on Server/1.2 with Servlet 6.1, WebSocket, Java 17\n]]>"
                        + "</system-out></testcase></testsuite>");
    }
}
