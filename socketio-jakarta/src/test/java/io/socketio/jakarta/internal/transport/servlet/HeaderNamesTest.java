/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of headers, which sessions keep. */
class HeaderNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Host, host",
        "User-Agent, user-agent",
        "user-agent, user-agent",
        "USER-AGENT, user-agent",
        "X-Real-Ip, x-real-ip",
        "Sec-WebSocket-Key, sec-websocket-key",
        "X-Of-Its-Own, x-of-its-own"
    })
    void areInLowerCase(String name, String expected) {
        assertThat(HeaderNames.lowerCase(name)).isEqualTo(expected);
    }

    @Test
    void usualOnesAreShared() {
        assertThat(HeaderNames.lowerCase("Sec-WebSocket-Key")).isSameAs(HeaderNames.lowerCase("sec-websocket-key"));
    }
}
