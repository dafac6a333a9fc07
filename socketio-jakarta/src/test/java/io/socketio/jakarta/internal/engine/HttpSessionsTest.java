/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.HttpSessionPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpSessionsTest {
    private final HttpSessions sessions = new HttpSessions();
    private final EngineFixture fixture = new EngineFixture();

    @Test
    void closedSessionIsForgotten() {
        ServerSession session = fixture.openPolling();
        sessions.add(session, "A");
        assertThat(sessions.size()).isEqualTo(1);

        sessions.remove(session);

        assertThat(sessions.size()).isZero();
        assertThat(sessions.end("A")).isEmpty();
    }

    @Test
    void endedHttpSessionIsForgotten() {
        ServerSession session = fixture.openPolling();
        sessions.add(session, "A");

        assertThat(sessions.end("A")).containsExactly(session);
        assertThat(sessions.end("A")).isEmpty();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void idThatComesBackIsNotTakenForAnOldOne() {
        sessions.rename("A", "B");
        sessions.rename("B", "A");

        assertThat(sessions.add(fixture.openPolling(), "B")).isTrue();
        assertThat(sessions.end("A")).hasSize(1);
    }

    @Test
    void engineForgetsSessionsThatEnd() {
        EngineFixture watching = new EngineFixture(config -> config.httpSessionPolicy(HttpSessionPolicy.DISCONNECT));
        EngineRequest request = new EngineRequest(
                "/", Map.of(), Map.of(), "", false, Instant.EPOCH, Optional.empty(), Optional.of("A"));
        ServerSession session = watching.engine.openPolling(request);
        HttpSessions known = watching.engine.httpSessions().orElseThrow();
        assertThat(known.size()).isEqualTo(1);

        session.closeNow(EngineCloseReason.TRANSPORT_CLOSE, "gone");

        assertThat(known.size()).isZero();
    }

    @Test
    void ofThePastOnlyTheLatestIdsAreKept() {
        for (int i = 0; i <= HttpSessions.FORMER_IDS; i++) {
            sessions.end("ended " + i);
        }

        assertThat(sessions.add(fixture.openPolling(), "ended 0")).isTrue();
        assertThat(sessions.add(fixture.openPolling(), "ended 1")).isFalse();
    }
}
