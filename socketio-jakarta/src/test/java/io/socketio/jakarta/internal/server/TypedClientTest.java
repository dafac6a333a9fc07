/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.AckTimeout;
import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketEvent;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients as interfaces of the application: what their methods send and how answers come back. */
class TypedClientTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();

    /** A payload. */
    public record Item(int id, String name) {}

    interface Events {
        void ping();

        void moved(int x, double y, Item item);

        @SocketEvent("new message")
        void newMessage(String text);

        void words(String first, String... rest);

        void numbers(int... rest);

        void blob(byte[] data);
    }

    /** Public, because a default method is called from outside. */
    public interface Conversation extends Base {
        @AckTimeout("PT5S")
        CompletionStage<Boolean> confirm(String question);

        CompletableFuture<List<Item>> items();

        CompletionStage<Void> seen();

        CompletionStage<Arguments> everything();

        default String greetTwice(String name) {
            greet(name);
            greet(name);
            return "twice";
        }

        static String constant() {
            return "not sent";
        }

        @Override
        String toString();
    }

    /** What another interface extends. */
    public interface Base {
        void greet(String name);
    }

    interface Audience {
        void greet(String name);

        @AckTimeout("PT5S")
        CompletionStage<List<Integer>> votes();

        @AckTimeout("PT5S")
        CompletionStage<List<List<Item>>> items();

        @AckTimeout("PT5S")
        CompletableFuture<Void> seen();

        @AckTimeout("PT5S")
        CompletionStage<AckResponses> everything();
    }

    interface Unlimited {
        CompletionStage<List<Integer>> votes();
    }

    @BeforeEach
    void connectTwo() {
        fixture.server.of("/").onConnection(sockets::add);
        for (int i = 0; i < 2; i++) {
            Client client = fixture.connected();
            client.received();
            clients.add(client);
        }
    }

    private List<Object> received() {
        return clients.get(0).received();
    }

    private <T> T first(Class<T> type) {
        return sockets.get(0).as(type);
    }

    @Test
    void methodsAreEventsAndParametersTheirArguments() {
        Events events = first(Events.class);

        events.ping();
        events.moved(1, 2.5, new Item(7, "seven"));
        events.newMessage("hello");

        assertThat(received())
                .containsExactly(
                        "2[\"ping\"]",
                        "2[\"moved\",1,2.5,{\"id\":7,\"name\":\"seven\"}]",
                        "2[\"new message\",\"hello\"]");
        assertThat(clients.get(1).received()).isEmpty();
    }

    @Test
    void variableArgumentsAreSentOneByOneAndBytesAsAnAttachment() {
        Events events = first(Events.class);

        events.words("a");
        events.words("a", "b", "c");
        events.numbers(1, 2);
        events.blob(new byte[] {7});

        assertThat(received())
                .containsExactly(
                        "2[\"words\",\"a\"]",
                        "2[\"words\",\"a\",\"b\",\"c\"]",
                        "2[\"numbers\",1,2]",
                        "51-[\"blob\",{\"_placeholder\":true,\"num\":0}]",
                        new byte[] {7});
    }

    @Test
    void answersAreBoundToWhatTheStageCompletesWith() {
        Conversation conversation = first(Conversation.class);
        CompletionStage<Boolean> confirmed = conversation.confirm("sure?");
        CompletableFuture<List<Item>> items = conversation.items();
        CompletionStage<Void> seen = conversation.seen();
        CompletionStage<Arguments> everything = conversation.everything();

        assertThat(received())
                .containsExactly("20[\"confirm\",\"sure?\"]", "21[\"items\"]", "22[\"seen\"]", "23[\"everything\"]");
        clients.get(0).send("30[true]");
        clients.get(0).send("31[[{\"id\":1,\"name\":\"one\"}]]");
        clients.get(0).send("32[]");
        clients.get(0).send("33[1,\"two\"]");

        assertThat(confirmed).isCompletedWithValue(true);
        assertThat(items).isCompletedWithValue(List.of(new Item(1, "one")));
        assertThat(seen).isCompletedWithValue(null);
        assertThat(everything.toCompletableFuture().join().require(1, String.class))
                .isEqualTo("two");
    }

    @Test
    void answerThatIsMissingOrDoesNotFitFailsTheStage() {
        Conversation conversation = first(Conversation.class);
        CompletionStage<Boolean> missing = conversation.confirm("");
        CompletionStage<List<Item>> misfit = conversation.items();

        clients.get(0).send("30[]");
        clients.get(0).send("31[\"text\"]");

        assertThatThrownBy(missing.toCompletableFuture()::join).hasCauseInstanceOf(BindingException.class);
        assertThatThrownBy(misfit.toCompletableFuture()::join).hasCauseInstanceOf(BindingException.class);
    }

    @Test
    void timeLimitIsThatOfTheMethodOrOfTheEmitter() {
        Conversation patient = first(Conversation.class);
        Conversation hasty = sockets.get(0).timeout(Duration.ofSeconds(1)).as(Conversation.class);
        CompletionStage<Boolean> ofMethod = hasty.confirm("");
        CompletionStage<Void> ofEmitter = hasty.seen();
        CompletionStage<Void> ofServer = patient.seen();

        fixture.time.advance(Duration.ofSeconds(1));
        assertThatThrownBy(ofEmitter.toCompletableFuture()::join).hasCauseInstanceOf(AckTimeoutException.class);
        assertThat(ofMethod.toCompletableFuture()).isNotDone();

        fixture.time.advance(Duration.ofSeconds(4));
        assertThatThrownBy(ofMethod.toCompletableFuture()::join).hasCauseInstanceOf(AckTimeoutException.class);
        assertThat(ofServer.toCompletableFuture()).isNotDone();
    }

    @Test
    void flagsOfTheEmitterApply() {
        clients.get(0).channel().stall();
        sockets.get(0).emit("fills the transport");

        sockets.get(0).asVolatile().as(Events.class).ping();
        first(Events.class).ping();

        assertThat(fixture.server.statistics().volatileEventsDropped()).isEqualTo(1);
    }

    @Test
    void defaultMethodsAndThoseOfObjectAreNotSent() {
        Conversation conversation = first(Conversation.class);

        assertThat(conversation.greetTwice("Ann")).isEqualTo("twice");
        assertThat(received()).containsExactly("2[\"greet\",\"Ann\"]", "2[\"greet\",\"Ann\"]");
        assertThat(Set.of(conversation)).contains(conversation).doesNotContain(first(Conversation.class));
        assertThat(conversation.hashCode()).isEqualTo(System.identityHashCode(conversation));
        assertThat(conversation)
                .hasToString("Conversation of socket " + sockets.get(0).id());
        assertThat(received()).isEmpty();
    }

    @Test
    void broadcastersSendToTheirSelection() {
        sockets.get(1).join("r1");

        fixture.server.as(Audience.class).greet("all");
        fixture.server.to("r1").as(Audience.class).greet("room");
        fixture.server.of("/").except("r1").as(Audience.class).greet("others");
        sockets.get(0).broadcast().as(Audience.class).greet("peers");

        assertThat(received()).containsExactly("2[\"greet\",\"all\"]", "2[\"greet\",\"others\"]");
        assertThat(clients.get(1).received())
                .containsExactly("2[\"greet\",\"all\"]", "2[\"greet\",\"room\"]", "2[\"greet\",\"peers\"]");
    }

    @Test
    void parentNamespacesSendToTheirChildren() {
        var tenants = fixture.server.of(Pattern.compile("/tenant-\\d"));
        clients.get(0).send("0/tenant-1,");
        received();

        tenants.as(Audience.class).greet("tenants");

        assertThat(received()).containsExactly("2/tenant-1,[\"greet\",\"tenants\"]");
    }

    @Test
    void broadcastersCollectTheAnswersOfAll() {
        Audience audience = fixture.server.as(Audience.class);
        CompletionStage<List<Integer>> votes = audience.votes();
        CompletionStage<List<List<Item>>> items = audience.items();
        CompletableFuture<Void> seen = audience.seen();
        CompletionStage<AckResponses> everything = audience.everything();

        for (Client client : clients) {
            client.send("30[3]");
            client.send("31[[{\"id\":1,\"name\":\"one\"}]]");
            client.send("32[]");
        }
        clients.get(0).send("33[\"a\"]");
        assertThat(everything.toCompletableFuture()).isNotDone();
        clients.get(1).send("33[\"b\"]");

        assertThat(votes).isCompletedWithValue(List.of(3, 3));
        assertThat(items).isCompletedWithValue(List.of(List.of(new Item(1, "one")), List.of(new Item(1, "one"))));
        assertThat(seen).isCompletedWithValue(null);
        assertThat(everything.toCompletableFuture().join().toList()).containsExactly("a", "b");
    }

    @Test
    void broadcastTimeLimitIsThatOfTheMethodOrOfTheEmitter() {
        CompletionStage<List<Integer>> ofMethod =
                fixture.server.timeout(Duration.ofDays(1)).as(Audience.class).votes();
        CompletionStage<List<Integer>> ofEmitter = fixture.server
                .timeout(Duration.ofSeconds(1))
                .as(Unlimited.class)
                .votes();
        clients.get(0).send("31[1]");

        fixture.time.advance(Duration.ofSeconds(1));
        assertThatThrownBy(ofEmitter.toCompletableFuture()::join).hasCauseInstanceOf(IncompleteAcksException.class);
        assertThat(ofMethod.toCompletableFuture()).isNotDone();

        fixture.time.advance(Duration.ofSeconds(4));
        assertThatThrownBy(ofMethod.toCompletableFuture()::join).hasCauseInstanceOf(IncompleteAcksException.class);
    }

    @Test
    void broadcastMethodThatAsksNeedsATimeLimitBeforeAnythingIsSent() {
        assertThatThrownBy(() -> fixture.server.to("r1").as(Unlimited.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Method votes of " + Unlimited.class.getName()
                        + ": asks many clients without a time limit; say @AckTimeout or timeout(limit).as(...)");
    }
}
