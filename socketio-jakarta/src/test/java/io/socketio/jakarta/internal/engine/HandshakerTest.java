/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.HandshakeFilter.Decision;
import io.socketio.jakarta.engine.TransportType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused, and which of several faults is reported. */
class HandshakerTest {
    private final EngineFixture fixture = new EngineFixture();

    @Test
    void validHandshakeIsOpened() {
        assertThat(verify("GET", false, "transport", "polling", "EIO", "4")).isInstanceOf(Verdict.Open.class);
    }

    @Test
    void unknownTransportIsReportedFirst() {
        assertThat(refusal("POST", false, "transport", "__proto__")).isEqualTo(Cause.TRANSPORT_UNKNOWN);
        assertThat(refusal("GET", false)).isEqualTo(Cause.TRANSPORT_UNKNOWN);
        assertThat(refusal("GET", false, "transport", "webtransport")).isEqualTo(Cause.TRANSPORT_UNKNOWN);
    }

    @Test
    void transportThatIsNotEnabledIsUnknown() {
        EngineFixture webSocketOnly = new EngineFixture(config -> config.transports(List.of(TransportType.WEBSOCKET)));

        Verdict verdict = webSocketOnly.engine.verify(attempt("GET", false, Optional.empty(), "transport", "polling"));

        assertThat(verdict).isEqualTo(Verdict.Refuse.because(Cause.TRANSPORT_UNKNOWN, Map.of("transport", "polling")));
    }

    @Test
    @Tag("EV15")
    void originWithIllegalCharactersIsABadRequest() {
        for (String origin : List.of("http://a\u0000b", "http://a\nb", "http://\u20ac")) {
            Verdict verdict = fixture.engine.verify(
                    attempt("GET", false, Optional.of(origin), "transport", "polling", "EIO", "4", "sid", "unknown"));

            assertThat(verdict).isEqualTo(Verdict.Refuse.because(Cause.INVALID_ORIGIN, Map.of("origin", origin)));
        }
    }

    @Test
    void unknownSessionIsReportedBeforeTheRevision() {
        assertThat(refusal("GET", false, "transport", "polling", "sid", "x", "EIO", "3"))
                .isEqualTo(Cause.SESSION_ID_UNKNOWN);
    }

    @Test
    void emptySessionIdIsAHandshake() {
        assertThat(verify("GET", false, "transport", "polling", "EIO", "4", "sid", ""))
                .isInstanceOf(Verdict.Open.class);
    }

    @Test
    void handshakeByAnotherMethodIsReportedBeforeTheRevision() {
        assertThat(refusal("POST", false, "transport", "polling")).isEqualTo(Cause.BAD_HANDSHAKE_METHOD);
        assertThat(refusal("POST", true, "transport", "websocket", "EIO", "4")).isEqualTo(Cause.BAD_HANDSHAKE_METHOD);
    }

    @Test
    void webSocketWithoutUpgradeIsABadRequest() {
        assertThat(refusal("GET", false, "transport", "websocket", "EIO", "4"))
                .isEqualTo(Cause.TRANSPORT_HANDSHAKE_ERROR);
    }

    @Test
    void otherRevisionsAreNotSupported() {
        assertThat(refusal("GET", false, "transport", "polling", "EIO", "3"))
                .isEqualTo(Cause.UNSUPPORTED_PROTOCOL_VERSION);
        assertThat(refusal("GET", false, "transport", "polling")).isEqualTo(Cause.UNSUPPORTED_PROTOCOL_VERSION);
    }

    @Test
    void filterRefusesWithItsMessageBeforeTheRevisionIsLookedAt() {
        EngineFixture closed =
                new EngineFixture(config -> config.handshakeFilter(request -> Decision.refuse("go away")));

        Verdict verdict = closed.engine.verify(attempt("GET", false, Optional.empty(), "transport", "polling"));

        assertThat(verdict).isEqualTo(new Verdict.Refuse(Cause.FORBIDDEN, "go away", Map.of()));
    }

    @Test
    void filterThatFailsRefuses() {
        EngineFixture broken = new EngineFixture(config -> config.handshakeFilter(request -> {
            throw new IllegalStateException("filter");
        }));

        Verdict verdict = broken.engine.verify(attempt("GET", false, Optional.empty(), "transport", "polling"));

        assertThat(verdict).isEqualTo(Verdict.Refuse.because(Cause.FORBIDDEN));
    }

    @Test
    void laterRequestsMustFitTheirSession() {
        String sid = fixture.openPolling().id();

        assertThat(verify("POST", false, "transport", "polling", "EIO", "4", "sid", sid))
                .isEqualTo(new Verdict.Continue(fixture.session()));
        assertThat(verify("GET", true, "transport", "websocket", "EIO", "4", "sid", sid))
                .isEqualTo(new Verdict.Continue(fixture.session()));
        assertThat(refusal("GET", false, "transport", "websocket", "EIO", "4", "sid", sid))
                .isEqualTo(Cause.TRANSPORT_MISMATCH);
        assertThat(refusal("POST", false, "transport", "polling", "sid", sid)).isEqualTo(Cause.PROTOCOL_MISMATCH);
    }

    @Test
    void requestsOfOneSessionSpeakOneRevision() {
        EngineFixture both = new EngineFixture(config -> config.allowEio3(true));
        String old = both.openPolling(Map.of("EIO", "3")).id();
        String current = both.openPolling().id();

        assertThat(both.engine.verify(
                        attempt("GET", false, Optional.empty(), "transport", "polling", "EIO", "3", "sid", old)))
                .isInstanceOf(Verdict.Continue.class);
        assertThat(both.engine.verify(
                        attempt("GET", false, Optional.empty(), "transport", "polling", "EIO", "4", "sid", old)))
                .isEqualTo(Verdict.Refuse.because(Cause.PROTOCOL_MISMATCH, Map.of("protocol", "4")));
        assertThat(both.engine.verify(attempt("GET", true, Optional.empty(), "transport", "websocket", "sid", current)))
                .isEqualTo(Verdict.Refuse.because(Cause.PROTOCOL_MISMATCH, Map.of("protocol", "")));
    }

    @Test
    void closedEngineOpensNothing() {
        fixture.engine.close();

        assertThat(refusal("GET", false, "transport", "polling", "EIO", "4")).isEqualTo(Cause.SERVER_CLOSED);
    }

    private Verdict verify(String method, boolean isUpgrade, String... query) {
        return fixture.engine.verify(attempt(method, isUpgrade, Optional.empty(), query));
    }

    private Cause refusal(String method, boolean isUpgrade, String... query) {
        return ((Verdict.Refuse) verify(method, isUpgrade, query)).cause();
    }

    private static ConnectAttempt attempt(String method, boolean isUpgrade, Optional<String> origin, String... query) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return new ConnectAttempt(method, isUpgrade, parameters, origin, EngineFixture::request);
    }
}
