/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Broadcasts that all recipients acknowledge, or not. */
class BroadcastAcksTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private int timers;

    @BeforeEach
    void connectThree() {
        fixture.server.of("/").onConnection(sockets::add);
        for (int i = 0; i < 3; i++) {
            Client client = fixture.connected();
            client.received();
            clients.add(client);
        }
        timers = fixture.time.size();
    }

    private CompletableFuture<AckResponses> ask(Object... arguments) {
        return fixture.server.timeout(LIMIT).emitWithAck("sync", arguments).toCompletableFuture();
    }

    private void answer(int client, String arguments) {
        clients.get(client).send("30" + arguments);
    }

    private void assertNothingPending() {
        assertThat(sockets).allMatch(socket -> ((ClientSocket) socket).acks().size() == 0);
        assertThat(fixture.time.size()).isEqualTo(timers);
    }

    private static IncompleteAcksException failure(CompletableFuture<?> answers) {
        assertThat(answers).isCompletedExceptionally();
        return (IncompleteAcksException) answers.handle(
                        (value, failure) -> failure instanceof CompletionException ? failure.getCause() : failure)
                .join();
    }

    /** A reply. */
    public record Reply(int version, String text) {}

    @Test
    void allAnswersInTheOrderTheyArriveAndOfEachTheFirstArgument() {
        CompletableFuture<AckResponses> answers = ask(1);
        for (Client client : clients) {
            assertThat(client.received()).containsExactly("20[\"sync\",1]");
        }

        answer(2, "[\"third\",\"ignored\"]");
        answer(0, "[\"first\"]");
        assertThat(answers).isNotDone();
        answer(1, "[]");

        assertThat(answers.join().toList()).containsExactly("third", "first", null);
        assertThat(answers.join().get(2, String.class)).isEmpty();
        assertNothingPending();
    }

    @Test
    void answersAreBoundToAType() {
        CompletableFuture<List<Reply>> answers =
                fixture.server.timeout(LIMIT).emitWithAck("sync", Reply.class).toCompletableFuture();

        for (int i = 0; i < 3; i++) {
            answer(i, "[{\"version\":" + i + ",\"text\":\"t\"}]");
        }

        assertThat(answers).isCompletedWithValue(List.of(new Reply(0, "t"), new Reply(1, "t"), new Reply(2, "t")));
    }

    @Test
    void answerThatDoesNotFitFailsAll() {
        CompletableFuture<List<Reply>> answers =
                fixture.server.timeout(LIMIT).emitWithAck("sync", Reply.class).toCompletableFuture();

        answer(0, "[{\"version\":1}]");
        answer(1, "[]");
        answer(2, "[{\"version\":2}]");

        assertThatThrownBy(answers::join).hasCauseInstanceOf(BindingException.class);
    }

    @Test
    void binaryAnswers() {
        CompletableFuture<AckResponses> answers = fixture.server
                .to(sockets.get(0).id())
                .timeout(LIMIT)
                .emitWithAck("sync")
                .toCompletableFuture();

        clients.get(0).send("61-0[{\"_placeholder\":true,\"num\":0}]");
        clients.get(0).send(new byte[] {7});

        assertThat(answers.join().toList(byte[].class)).containsExactly(new byte[] {7});
    }

    @Test
    void nobodySelectedIsAnEmptyAnswerAtOnce() {
        CompletableFuture<AckResponses> answers =
                fixture.server.to("empty").timeout(LIMIT).emitWithAck("sync").toCompletableFuture();

        assertThat(answers.join().size()).isZero();
        assertThat(answers.join().toList()).isEmpty();
        assertNothingPending();
    }

    @Test
    void whoIsSilentIsMissingWhenTimeIsOverAndNothingIsKept() {
        CompletableFuture<AckResponses> answers = ask();
        answer(0, "[1]");
        answer(2, "[2]");

        fixture.time.advance(LIMIT.minusMillis(1));
        assertThat(answers).isNotDone();
        fixture.time.advance(Duration.ofMillis(1));

        IncompleteAcksException failure = failure(answers);
        assertThat(failure.responses().toList(Integer.class)).containsExactly(1, 2);
        assertThat(failure.missing()).isEqualTo(1);
        assertThat(failure).hasMessage("acknowledgements are missing: 2 of 3 clients answered");
        assertNothingPending();
        answer(1, "[\"late\"]");
        assertThat(clients.get(1).isClosed()).isFalse();
        assertThat(failure.responses().size()).isEqualTo(2);
    }

    @Test
    void whoDisconnectsIsNotWaitedFor() {
        CompletableFuture<AckResponses> answers = ask();
        clients.get(1).vanish();
        answer(0, "[1]");
        assertThat(answers).isNotDone();

        answer(2, "[2]");

        assertThat(failure(answers).responses().toList(Integer.class)).containsExactly(1, 2);
        assertThat(failure(answers).missing()).isEqualTo(1);
        timers--; // the heartbeat of the session that ended
        assertNothingPending();
    }

    @Test
    void idsAreSharedWithQuestionsToOneSocket() {
        sockets.get(0).emitWithAck("question");
        CompletableFuture<AckResponses> answers = fixture.server
                .except(sockets.get(2).id())
                .timeout(LIMIT)
                .emitWithAck("sync")
                .toCompletableFuture();
        sockets.get(0).emitWithAck("question");

        assertThat(clients.get(0).received()).containsExactly("20[\"question\"]", "21[\"sync\"]", "22[\"question\"]");
        clients.get(2).send("31[\"not asked\"]");
        clients.get(0).send("31[\"a\"]");
        clients.get(1).send("31[\"b\"]");

        assertThat(answers.join().toList()).containsExactly("a", "b");
    }

    @Test
    void secondAnswerOfAClientIsIgnored() {
        CompletableFuture<AckResponses> answers = ask();
        answer(0, "[1]");
        answer(0, "[2]");
        answer(1, "[3]");
        assertThat(answers).isNotDone();
        answer(2, "[4]");

        assertThat(answers.join().toList())
                .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.valueOf(4));
    }

    @Test
    void limitOfZeroTimesOutAtOnce() {
        CompletableFuture<AckResponses> answers =
                fixture.server.timeout(Duration.ZERO).emitWithAck("sync").toCompletableFuture();
        fixture.time.advance(Duration.ZERO);

        assertThat(failure(answers).missing()).isEqualTo(3);
        assertNothingPending();
    }

    @Test
    void parentCollectsTheAnswersOfItsChildren() {
        var tenants = fixture.server.of(Pattern.compile("/tenant-\\d"));
        assertThat(tenants.timeout(LIMIT)
                        .emitWithAck("sync")
                        .toCompletableFuture()
                        .join()
                        .size())
                .isZero();
        clients.get(0).send("0/tenant-1,");
        clients.get(1).send("0/tenant-2,");

        CompletableFuture<AckResponses> answers =
                tenants.timeout(LIMIT).emitWithAck("sync").toCompletableFuture();
        clients.get(0).send("3/tenant-1,0[\"a\"]");
        assertThat(answers).isNotDone();
        clients.get(1).send("3/tenant-2,0[\"b\"]");

        assertThat(answers.join().toList()).containsExactly("a", "b");
    }

    @Test
    void reservedNameIsRefused() {
        assertThatThrownBy(() -> fixture.server.timeout(LIMIT).emitWithAck("disconnect"))
                .isInstanceOf(IllegalArgumentException.class);
        assertNothingPending();
    }

    @Test
    void shutdownEndsTheWaiting() {
        CompletableFuture<AckResponses> answers = ask();

        fixture.server.close();

        assertThat(failure(answers).missing()).isEqualTo(3);
    }
}
