/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No attribute of the cookie can become another header or attribute. */
class CookieConfigTest {
    private final CookieConfig cookie = CookieConfig.defaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | cookie.name must not be empty",
                "a=b              | cookie.name must be an HTTP token, has U+003D at index 1",
                "a;b              | cookie.name must be an HTTP token, has U+003B at index 1",
                "'a b'            | cookie.name must be an HTTP token, has U+0020 at index 1",
                "userName=<script>| cookie.name must be an HTTP token, has U+003D at index 8",
                "é                | cookie.name must be an HTTP token, has U+00E9 at index 0",
            })
    void nameHasToBeAToken(String name, String message) {
        assertThatThrownBy(() -> cookie.withName(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void lineBreaksAreRefusedAndNotRepeated() {
        assertThatThrownBy(() -> cookie.withName("a\r\nX: 1"))
                .hasMessage("cookie.name must be an HTTP token, has U+000D at index 1");
        assertThatThrownBy(() -> cookie.withPath("/\nX: 1"))
                .hasMessage("cookie.path must be printable ASCII without ; <, has U+000A at index 1");
        assertThatThrownBy(() -> cookie.withDomain("a.example\r\n"))
                .hasMessage("cookie.domain must be printable ASCII without ; ,, has U+000D at index 9");
    }

    @ParameterizedTest
    @CsvSource({
        "/; Domain=evil.example, 'cookie.path must be printable ASCII without ; <, has U+003B at index 1'",
        "/<b>, 'cookie.path must be printable ASCII without ; <, has U+003C at index 1'",
        "app, 'cookie.path must start with /, was app'",
        "'', 'cookie.path must start with /, was '"
    })
    void pathStaysAPath(String path, String message) {
        assertThatThrownBy(() -> cookie.withPath(path)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "-a.example", "a..example", "a.example.", "http://a.example", "a.example:80", "a_b"})
    void domainHasToBeAName(String domain) {
        assertThatThrownBy(() -> cookie.withDomain(domain))
                .hasMessage("cookie.domain must be a domain name such as example.org, was " + domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", ".example.org", "a-b.example.org", "localhost", "10.0.0.1"})
    void domainNamesAreAccepted(String domain) {
        assertThat(cookie.withDomain(domain).domain()).contains(domain);
    }

    @Test
    void lifetimeIsNotNegative() {
        assertThatThrownBy(() -> cookie.withMaxAge(Duration.ofSeconds(-1)))
                .hasMessage("cookie.max-age must not be negative, was PT-1S");
        assertThat(cookie.withMaxAge(Duration.ZERO).maxAge()).contains(Duration.ZERO);
    }
}
