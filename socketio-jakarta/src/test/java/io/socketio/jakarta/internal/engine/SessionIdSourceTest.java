/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.SessionIdGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that the application chooses: what it may give, how long it may take, and that no two sessions get one. */
class SessionIdSourceTest {
    private static final Duration ALMOST_THE_LIMIT = Duration.ofMillis(9_999);
    private static final Duration LITTLE = Duration.ofMillis(1);

    // Answered when a test says so.
    private CompletableFuture<String> answer = new CompletableFuture<>();
    private final EngineFixture fixture = new EngineFixture(config -> config.idGenerator(request -> answer));

    @Test
    void sessionIsOpenedUnderTheGivenId() {
        answer.complete("chosen-1");

        Optional<ServerSession> session = open();

        assertThat(session.map(ServerSession::id)).contains("chosen-1");
        assertThat(fixture.poll().body().orElse("")).startsWith("0{\"sid\":\"chosen-1\",");
    }

    @Test
    void idMayComeLater() {
        CompletableFuture<Optional<String>> id = fixture.engine.newId(EngineFixture.request());
        assertThat(id).isNotDone();

        answer.complete("late");

        assertThat(id).isCompletedWithValue(Optional.of("late"));
    }

    @Test
    void idThatDoesNotComeInTimeIsNone() {
        CompletableFuture<Optional<String>> id = fixture.engine.newId(EngineFixture.request());

        fixture.time.advance(ALMOST_THE_LIMIT);
        assertThat(id).isNotDone();
        fixture.time.advance(LITTLE);

        assertThat(id).isCompletedWithValue(Optional.empty());
        answer.complete("too-late");
        assertThat(fixture.time.size()).isZero();
    }

    @Test
    void nobodyWaitsForAnIdWhenTheServerEnds() {
        CompletableFuture<Optional<String>> before = fixture.engine.newId(EngineFixture.request());
        fixture.engine.close();
        CompletableFuture<Optional<String>> after = fixture.engine.newId(EngineFixture.request());

        assertThat(before).isCompletedWithValue(Optional.empty());
        assertThat(after).isCompletedWithValue(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a\r\nb", "a\"b", "é", "a+b", "a%20"})
    void idWithOtherCharactersIsNone(String id) {
        answer.complete(id);

        assertThat(open()).isEmpty();
    }

    @Test
    void longestIdHas256Characters() {
        answer.complete("x".repeat(256));
        assertThat(open()).isPresent();

        answer = CompletableFuture.completedFuture("x".repeat(257));
        assertThat(open()).isEmpty();
    }

    @Test
    void generatorThatFailsGivesNone() {
        EngineFixture failing = new EngineFixture(config -> config.idGenerator(SessionIdGenerator.of(request -> {
            throw new IllegalStateException("generator");
        })));
        answer.completeExceptionally(new IllegalStateException("generator"));

        assertThat(failing.engine.awaitId(EngineFixture.request())).isEmpty();
        assertThat(fixture.engine.awaitId(EngineFixture.request())).isEmpty();
    }

    @Test
    void idOfAnOpenSessionIsNone() {
        answer.complete("same");
        ServerSession session = open().orElseThrow();

        assertThat(open()).isEmpty();
        assertThat(fixture.engine.sessionCount()).isEqualTo(1);
        session.closeNow(EngineCloseReason.FORCED_CLOSE, "test");
        assertThat(open()).isPresent();
    }

    @Test
    void idIsReservedUntilItsWebSocketOpens() {
        answer.complete("same");
        String id = fixture.engine.awaitId(EngineFixture.request()).orElseThrow();
        assertThat(fixture.engine.awaitId(EngineFixture.request())).isEmpty();

        fixture.engine.openWebSocket(EngineFixture.request(), id, new FakeChannel());

        assertThat(fixture.session().id()).isEqualTo("same");
        assertThat(fixture.engine.awaitId(EngineFixture.request())).isEmpty();
    }

    @Test
    void reservationEndsWithItsHandshakeOrByTime() {
        answer.complete("same");
        fixture.engine.releaseId(fixture.engine.awaitId(EngineFixture.request()).orElseThrow());
        assertThat(fixture.engine.awaitId(EngineFixture.request())).contains("same");
        fixture.time.advance(ALMOST_THE_LIMIT);
        assertThat(fixture.engine.awaitId(EngineFixture.request())).isEmpty();
        fixture.time.advance(LITTLE);

        assertThat(fixture.engine.awaitId(EngineFixture.request())).contains("same");
    }

    @Test
    void webSocketThatOpensTooLateIsClosed() {
        answer.complete("same");
        String id = fixture.engine.awaitId(EngineFixture.request()).orElseThrow();
        fixture.time.advance(ALMOST_THE_LIMIT.plus(LITTLE));
        open();
        FakeChannel channel = new FakeChannel();

        fixture.engine.openWebSocket(EngineFixture.request(), id, channel);

        assertThat(channel.closed()).isPresent();
        assertThat(fixture.engine.sessionCount()).isEqualTo(1);
    }

    @Test
    void noMoreThan64ThreadsWait() {
        List<Optional<String>> results = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 64; i++) {
            Thread thread = new Thread(() -> results.add(fixture.engine.awaitId(EngineFixture.request())));
            thread.start();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> thread.getState() == Thread.State.WAITING);
        }

        assertThat(fixture.engine.awaitId(EngineFixture.request())).isEmpty();

        answer.complete("for-one");
        await().untilAsserted(() -> assertThat(results).hasSize(64));
        assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void shortIdIsNotShownInTheLog() {
        answer.complete("ab");

        assertThat(open().map(ServerSession::loggedId)).contains("a");
    }

    private Optional<ServerSession> open() {
        return fixture.engine
                .awaitId(EngineFixture.request())
                .flatMap(id -> fixture.engine.openPolling(EngineFixture.request(), id));
    }
}
