/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class KnownLimitsTest {
    private static final String REASON = "It has no such thing.";

    @Test
    void testWithoutALimitRuns() {
        assertThat(outcomes("nobodyAskedIsAnEmptyAnswer")).containsExactly("SUCCESSFUL");
    }

    @Test
    void expectedFailureIsReportedAsSkippedWithTheReason() {
        assertThat(outcomes("allAnswersAreCollected(java.lang.String)")).containsExactly("ABORTED " + REASON);
    }

    @Test
    void successAgainstALimitFailsAndOtherParametersAreNotConcerned() {
        assertThat(outcomes("clientThatLeavesIsNotWaitedFor(java.lang.String)"))
                .containsExactly(
                        "FAILED This works now, so it is to be deleted from the limits: " + REASON, "SUCCESSFUL");
    }

    @Test
    void whatMayFailIsReportedAsSkippedEitherWay() {
        assertThat(outcomes("answersOfTheOthersAreThereWhenOneClientIsSilent(java.lang.String)"))
                .containsExactly("ABORTED " + REASON, "ABORTED " + REASON);
    }

    @Test
    void failureOfAnotherKindThanTheExpectedOneIsAFailure() {
        assertThat(outcomes(selectMethod(FlagsTest.class, "volatileEventBehindAnotherIsDropped")))
                .containsExactly("FAILED another failure");
    }

    @Test
    void testThatHarmsOthersIsNotRun() {
        assertThat(outcomes(selectMethod(FlagsTest.class, "volatileEventAloneArrives")))
                .containsExactly("ABORTED " + REASON);
    }

    @Test
    void classWhoseApplicationCannotBeDeployedIsNotRun() {
        EngineExecutionResults results = run(selectClass(CorsTest.class));

        results.containerEvents().assertStatistics(is -> is.skipped(1));
        results.testEvents().assertStatistics(is -> is.started(0));
    }

    private static List<String> outcomes(String method) {
        return outcomes(selectMethod(AcksTest.class.getName() + "#" + method));
    }

    private static List<String> outcomes(DiscoverySelector test) {
        return run(test).testEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable()
                        .map(reason -> result.getStatus() + " " + reason.getMessage())
                        .orElse(result.getStatus().toString()))
                .toList();
    }

    private static EngineExecutionResults run(DiscoverySelector tests) {
        return EngineTestKit.engine("junit-jupiter").selectors(tests).execute();
    }

    private static KnownLimits limits() {
        return new KnownLimits(List.of(
                Limit.of(REASON, "AcksTest#allAnswersAreCollected"),
                Limit.of(REASON, "AcksTest#clientThatLeavesIsNotWaitedFor").with("polling"),
                Limit.of(REASON, "AcksTest#answersOfTheOthersAreThereWhenOneClientIsSilent")
                        .sometimes("\"polling\""),
                Limit.of(REASON, "FlagsTest#volatileEventBehindAnotherIsDropped")
                        .sometimes("of the container"),
                Limit.of(REASON, "FlagsTest#volatileEventAloneArrives").notRun(),
                Limit.of(REASON, "CorsTest")));
    }

    // Limits are of tests of the suite, so these have their names. Surefire does not look into nested classes.

    static class AcksTest {
        @RegisterExtension
        static final KnownLimits LIMITS = limits();

        @Test
        void nobodyAskedIsAnEmptyAnswer() {}

        @ParameterizedTest
        @ValueSource(strings = "polling")
        void allAnswersAreCollected(String transport) {
            fail(transport);
        }

        @ParameterizedTest
        @ValueSource(strings = {"polling", "websocket"})
        void clientThatLeavesIsNotWaitedFor(String transport) {
            assertThat(transport).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"polling", "websocket"})
        void answersOfTheOthersAreThereWhenOneClientIsSilent(String transport) {
            assertThat(transport).isEqualTo("polling");
        }
    }

    static class FlagsTest {
        @RegisterExtension
        static final KnownLimits LIMITS = limits();

        @Test
        void volatileEventAloneArrives() {
            fail("It was run");
        }

        @Test
        void volatileEventBehindAnotherIsDropped() {
            fail("another failure");
        }
    }

    static class CorsTest {
        @RegisterExtension
        static final KnownLimits LIMITS = limits();

        @Test
        void isNotRun() {
            fail("It was run");
        }
    }
}
