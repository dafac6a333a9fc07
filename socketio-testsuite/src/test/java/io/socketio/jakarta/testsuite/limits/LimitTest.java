/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.socketio.jakarta.testsuite.tests.FlagsTest;
import io.socketio.jakarta.testsuite.tests.OwnExecutorTest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    private static final String TEST = "volatileEventAloneArrives";

    @ParameterizedTest
    @ValueSource(strings = {"NoTest#volatileEventAloneArrives", "FlagsTest#notThere", "FlagsTest", "FlagsTest#"})
    void testThatTheSuiteDoesNotHaveIsRefused(String test) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of("why", test))
                .withMessageEndingWith(test);
    }

    @Test
    void inheritedTestIsOneOfTheClassThatRuns() throws NoSuchMethodException {
        Class<?> contract = OwnExecutorTest.class.getSuperclass();
        Method test = method(contract, "blockedHandlersHoldUpTheirOwnSocketsOnly");

        Limit limit = Limit.of("why", "OwnExecutorTest#blockedHandlersHoldUpTheirOwnSocketsOnly");

        assertThat(limit.concerns(OwnExecutorTest.class, test, List.of("polling")))
                .isTrue();
        assertThat(limit.concerns(contract, test, List.of("polling"))).isFalse();
    }

    @Test
    void everyInvocationOfTheTestIsConcerned() throws NoSuchMethodException {
        Limit limit = Limit.of("why", "FlagsTest#volatileEventAloneArrives");

        assertThat(limit.concerns(FlagsTest.class, method(FlagsTest.class, TEST), List.of()))
                .isTrue();
        assertThat(limit.concerns(
                        FlagsTest.class, method(FlagsTest.class, "firstOfTwoVolatileEventsArrives"), List.of()))
                .isFalse();
    }

    @Test
    void onlyInvocationsWithTheParametersNamedAreConcerned() throws NoSuchMethodException {
        Limit limit = Limit.of("why", "FlagsTest#volatileEventAloneArrives").with("polling");

        Method test = method(FlagsTest.class, TEST);
        assertThat(limit.concerns(FlagsTest.class, test, List.of("polling"))).isTrue();
        assertThat(limit.concerns(FlagsTest.class, test, Arrays.asList(null, "websocket")))
                .isFalse();
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        return type.getDeclaredMethod(name, String.class);
    }
}
