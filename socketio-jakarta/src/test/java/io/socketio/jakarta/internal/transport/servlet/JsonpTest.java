/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.EngineRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polling with scripts and forms. */
class JsonpTest {
    private static final Jsonp JSONP = new Jsonp("7");

    @Test
    void scriptCallsTheFunctionOfThePage() {
        assertThat(JSONP.script("0{\"sid\":\"a\\b\"}")).isEqualTo("___eio[7](\"0{\\\"sid\\\":\\\"a\\\\b\\\"}\");");
    }

    @Test
    void whatEndsAStringOrAScriptIsEscaped() {
        assertThat(JSONP.script("\u2028\u2029\u001e\n</script><!--é😀"))
                .isEqualTo("___eio[7](\"\\u2028\\u2029\\u001e\\u000a\\u003c/script>\\u003c!--é😀\");");
    }

    @Test
    void onlyTheDigitsOfTheIndexAreKept() {
        assertThat(jsonp(Map.of("j", "1;alert(2)//3"))).contains(new Jsonp("123"));
        assertThat(jsonp(Map.of("j", ""))).contains(new Jsonp(""));
        assertThat(jsonp(Map.of())).isEmpty();
    }

    private static Optional<Jsonp> jsonp(Map<String, String> query) {
        return Jsonp.of(new EngineRequest(
                "/", query, Map.of(), "127.0.0.1", false, Instant.EPOCH, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "d=4a, 4a",
                "x=1&d=4%C3%A9+%2B%26&y=2, 4é +&",
                "d=4%F0%9F%98%80, 4😀",
                "d=4a&d=4b, 4a",
                "dd=4b&d=4a, 4a",
                "d=100%, 100%",
                "d=%5Cx, \\x",
                "d=%5C%5Cx, \\\\x"
            })
    void payloadIsTheFieldOfTheForm(String form, String payload) {
        assertThat(Jsonp.payload(form)).contains(payload);
    }

    @Test
    void lineEndsAreEscapedOnce() {
        assertThat(Jsonp.payload("d=a%5Cnb")).contains("a\nb");
        assertThat(Jsonp.payload("d=a%5C%5Cnb")).contains("a\\nb");
        assertThat(Jsonp.payload("d=a%5C%5C%5Cnb")).contains("a\\\\nb");
        assertThat(Jsonp.payload("d=%5Cn%5Cn%5C%5Cn")).contains("\n\n\\n");
    }

    @Test
    void formMayLackTheField() {
        assertThat(Jsonp.payload("")).isEmpty();
        assertThat(Jsonp.payload("d")).isEmpty();
        assertThat(Jsonp.payload("x=1&&dd=2&xd=3")).isEmpty();
        assertThat(Jsonp.payload("d=")).contains("");
    }
}
