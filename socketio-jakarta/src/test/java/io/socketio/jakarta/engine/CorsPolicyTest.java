/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which origins a policy allows, and which policies make no sense. */
class CorsPolicyTest {

    @Test
    void noOriginIsAllowedByDefault() {
        assertThat(CorsPolicy.sameOrigin().isEnabled()).isFalse();
        assertThat(CorsPolicy.sameOrigin().allows("https://a.example")).isFalse();
    }

    @Test
    void originIsAllowedByListPatternOrRule() {
        CorsPolicy policy = CorsPolicy.of("https://a.example")
                .withOriginPatterns(List.of(Pattern.compile("https://[a-z]+\\.b\\.example")))
                .withOriginRule(origin -> origin.endsWith(".c.example"));

        assertThat(List.of("https://a.example", "https://x.b.example", "https://x.c.example"))
                .allMatch(policy::allows);
        assertThat(List.of("https://a.example.evil", "xhttps://x.b.example", "https://x.b.example.evil", "null"))
                .noneMatch(policy::allows);
    }

    @Test
    void patternIsNotTriedOnWhatIsNoOrigin() {
        CorsPolicy policy = CorsPolicy.sameOrigin().withOriginPatterns(List.of(Pattern.compile(".*")));

        assertThat(policy.allows("a".repeat(512))).isTrue();
        assertThat(policy.allows("a".repeat(513))).isFalse();
    }

    @Test
    void credentialsAreNotForEveryone() {
        assertThatThrownBy(() -> CorsPolicy.of(CorsPolicy.ANY_ORIGIN).withCredentials())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cors.credentials cannot be combined with cors.origins=*");
        assertThatThrownBy(() ->
                        CorsPolicy.of("https://a.example").withCredentials().withOrigins(List.of("*")))
                .hasMessageContaining("cannot be combined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-a\r\nX-Evil: 1", "x a", "", "x:a"})
    void headersHaveToBeTokens(String header) {
        CorsPolicy policy = CorsPolicy.of("https://a.example");

        assertThatThrownBy(() -> policy.withAllowedHeaders(List.of(header)))
                .hasMessageStartingWith("cors.allowed-headers must");
        assertThatThrownBy(() -> policy.withExposedHeaders(List.of(header)))
                .hasMessageStartingWith("cors.exposed-headers must");
        assertThatThrownBy(() -> policy.withMethods(List.of(header))).hasMessageStartingWith("cors.methods must");
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        CorsPolicy policy = CorsPolicy.of("https://a.example");

        assertThatThrownBy(() -> policy.withSuccessStatus(400))
                .hasMessage("cors.success-status must be from 200 to 299, was 400");
        assertThatThrownBy(() -> policy.withMaxAge(Duration.ofSeconds(-1)))
                .hasMessage("cors.max-age must not be negative, was PT-1S");
        assertThatThrownBy(() -> policy.withOrigins(List.of("https://a\nb")))
                .hasMessageContaining("has U+000A at index 9");
    }
}
