/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.conformance.SurefireReports.TestCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why tests were skipped, in the two forms that Surefire has for it. */
class SurefireReportsTest {
    @Test
    void reasonIsReadWhetherTheTestWasDisabledOrGaveUp(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("TEST-suite.xml"), """
                <testsuite>
                  <testcase name="disabled" classname="suite.Test"><skipped message="not here"/></testcase>
                  <testcase name="gaveUp" classname="suite.Test">
                    <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: it answers
                itself
                \tat suite.Test.gaveUp(Test.java:1)
                Caused by: java.io.IOException: refused
                \t... 3 more
                ]]></skipped>
                    <system-out><![CDATA[printed]]></system-out>
                  </testcase>
                </testsuite>
                """);

        List<TestCase> cases = SurefireReports.read(folder);

        assertThat(cases).extracting(TestCase::message).containsExactly("not here", "it answers\nitself");
        assertThat(cases.get(1).output()).isEqualTo("printed");
    }
}
