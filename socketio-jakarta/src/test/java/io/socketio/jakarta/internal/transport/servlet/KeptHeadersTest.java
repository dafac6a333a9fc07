/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptHeadersTest {
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final HttpServletResponse response = response();

    @Test
    void headersThatTheContainerForgetsWhileItUpgradesAreSetAgain() {
        response.addHeader("Set-Cookie", "a=1");
        response.addHeader("Set-Cookie", "b=2");
        response.addHeader("X-Other", "x");

        HttpServletResponse kept = KeptHeaders.of(response);
        headers.clear();
        kept.setStatus(101);

        assertThat(headers)
                .containsOnly(Map.entry("Set-Cookie", List.of("a=1", "b=2")), Map.entry("X-Other", List.of("x")));
    }

    @Test
    void headersThatTheContainerKeepsAreNotDoubled() {
        response.addHeader("X-Kept", "before");

        HttpServletResponse kept = KeptHeaders.of(response);
        kept.setStatus(101);

        assertThat(headers).containsOnly(Map.entry("X-Kept", List.of("before")));
    }

    @Test
    void answerThatIsNoUpgradeIsTheContainers() {
        response.addHeader("X-Forgotten", "before");

        HttpServletResponse kept = KeptHeaders.of(response);
        headers.clear();
        kept.setStatus(426);

        assertThat(headers).isEmpty();
    }

    @Test
    void responseWithoutHeadersIsPassedOnAsItIs() {
        assertThat(KeptHeaders.of(response)).isSameAs(response);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getHeaderNames" -> Set.copyOf(headers.keySet());
                    case "getHeaders" -> headers.getOrDefault((String) arguments[0], List.of());
                    case "containsHeader" -> headers.containsKey((String) arguments[0]);
                    case "addHeader" -> {
                        headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                                .add((String) arguments[1]);
                        yield null;
                    }
                    case "setStatus" -> null;
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> 1;
                    case "toString" -> "response";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
