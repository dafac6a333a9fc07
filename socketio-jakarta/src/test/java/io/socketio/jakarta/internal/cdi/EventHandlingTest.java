/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Header;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.Query;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.json.JsonObject;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, unit = SECONDS)
class EventHandlingTest {
    private final Application application = Application.start(ShopHandlers.class);
    private final FakeNamespace shop = application.namespace("/shop");

    @AfterEach
    void stop() {
        application.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "record     | [{\"name\":\"tea\",\"count\":2}]     | Item[name=tea, count=2]",
                "list       | [[{\"name\":\"tea\",\"count\":2}]]   | [Item[name=tea, count=2]]",
                "map        | [{\"a\":{\"name\":\"b\",\"count\":1}}] | {a=Item[name=b, count=1]}",
                "date       | [\"2024-02-29\"]                     | 2024-02-29",
                "enum       | [\"LARGE\"]                          | LARGE",
                "primitives | [1,true,2.5,9007199254740993]        | 1 true 2.5 9007199254740993",
                "json       | [{\"x\":1}]                          | {\"x\":1}",
                "array      | [[\"a\",\"b\"]]                      | a+b",
                "optional   | [\"x\"]                              | Optional[x] Optional.empty",
                "optional   | [null, 5]                            | Optional.empty Optional[5]",
                "nullable   | []                                   | null null",
                "nullable   | [null, \"b\"]                        | null b",
                "mixed      | [\"a\", 7]                           | a socket-1 7 /shop 2",
                "anyone     | []                                   | Optional.empty /socket.io/",
                "rest       | [\"a\", 1, 2]                        | a [1, 2]",
                "rest       | [\"a\"]                              | a []",
                "restOfItems| [{\"name\":\"tea\",\"count\":2},null]  | [Item[name=tea, count=2], null]",
                "request    | []                                   | blue Optional.empty first [first, second] []",
            })
    void argumentsAreBoundToTheParameters(String event, String arguments, String seen) throws Exception {
        FakeAck ack = shop.receive(event, arguments);

        assertThat(ack.sent()).containsExactly(List.of(seen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "primitives | [1,true]           | argument 2 is missing, expected double",
                "primitives | [null,true,1,2]    | argument 0 is missing, expected int",
                "rest       | [\"a\", 1, null]    | argument 2 is missing, expected int",
                "absent     | []                 | query parameter size is missing",
                "date       | [\"secret\"]       | argument 0 does not fit java.time.LocalDate",
            })
    void argumentsThatDoNotFitAreLoggedWithoutContentAndNotHandled(String event, String arguments, String text)
            throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            FakeAck ack = shop.receive(event, arguments);

            assertThat(ack.sent()).isEmpty();
            assertThat(log.lines())
                    .containsExactly("WARNING Event not handled by " + ShopHandlers.class.getTypeName() + "." + event
                            + ": " + text + " (logged at DEBUG from now on)");
            assertThat(log.records().get(0).getThrown()).isNull();
        }
    }

    @Test
    void clientCannotFillTheLog() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            shop.receive("date", "[true]");
            shop.receive("date", "[true]");

            assertThat(log.records()).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.FINE);
        }
    }

    @Test
    void voidMethodAnswersThroughItsAckParameter() throws Exception {
        assertThat(shop.receive("manual", "[]").sent()).containsExactly(List.of("by", "hand"));
    }

    @Test
    void voidMethodWithoutAckAnswersNothing() throws Exception {
        assertThat(shop.receive("silent", "[]").sent()).isEmpty();
    }

    @Test
    void nullIsAnAnswer() throws Exception {
        assertThat(shop.receive("nothing", "[]").sent())
                .hasSize(1)
                .first()
                .satisfies(values -> assertThat(values).containsExactly((Object) null));
    }

    @Test
    void arrayIsOneValueOfTheAnswer() throws Exception {
        assertThat(shop.receive("strings", "[]").sent()).containsExactly(List.of((Object) ShopHandlers.STRINGS));
    }

    @Test
    void nothingIsSentWhenTheClientExpectsNoAnswer() throws Exception {
        FakeAck ack = shop.receive("nullable", "[]", FakeAck.unexpected());

        assertThat(ack.sent()).isEmpty();
    }

    @Test
    void stageAnswersWhenItCompletes() throws Exception {
        FakeAck ack = shop.receive("later", "[]");
        assertThat(ack.sent()).isEmpty();

        application.bean(ShopHandlers.class).pending().complete("done");

        assertThat(ack.sent()).containsExactly(List.of("done"));
    }

    @Test
    void stageOfVoidAnswersWithoutValues() throws Exception {
        assertThat(shop.receive("laterNothing", "[]").sent()).containsExactly(List.of());
    }

    @Test
    void failedStageIsLoggedOnceAndAnswersNothing() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            FakeAck ack = shop.receive("later", "[\"payload\"]");
            application.bean(ShopHandlers.class).pending().completeExceptionally(new IllegalStateException("broken"));

            assertThat(ack.sent()).isEmpty();
            assertThat(log.lines())
                    .containsExactly("WARNING Event handler " + ShopHandlers.class.getTypeName() + ".later failed");
            assertThat(log.records().get(0).getThrown()).hasMessage("broken");
        }
    }

    @Test
    void exceptionIsLoggedOnceWithTheHandlersNameAndAnswersNothing() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            FakeAck ack = shop.receive("fail", "[\"payload\"]");

            assertThat(ack.sent()).isEmpty();
            assertThat(log.lines())
                    .containsExactly("WARNING Event handler " + ShopHandlers.class.getTypeName() + ".fail failed");
            assertThat(log.records().get(0).getThrown()).isInstanceOf(IllegalStateException.class);
        }
    }

    public record Item(String name, int count) {}

    enum Size {
        SMALL,
        LARGE
    }

    @SocketNamespace("shop")
    static class ShopHandlers {
        static final String[] STRINGS = {"a", "b"};

        private final List<CompletableFuture<String>> pending = new ArrayList<>();

        CompletableFuture<String> pending() {
            return pending.get(pending.size() - 1);
        }

        @OnEvent("record")
        String record(Item item) {
            return item.toString();
        }

        @OnEvent("rest")
        String rest(String first, int... numbers) {
            return first + " " + Arrays.toString(numbers);
        }

        @OnEvent("restOfItems")
        String restOfItems(Item... items) {
            return Arrays.toString(items);
        }

        @OnEvent("request")
        String request(
                @Query("color") String color,
                @Query("size") Optional<String> size,
                @Header("X-Tenant") String tenant,
                @Header("X-Tenant") List<String> tenants,
                @Header("X-Other") List<String> others) {
            return color + " " + size + " " + tenant + " " + tenants + " " + others;
        }

        @OnEvent("absent")
        String absent(@Query("size") String size) {
            return size;
        }

        @OnEvent("list")
        String list(List<Item> items) {
            Item first = items.get(0);
            return List.of(first).toString();
        }

        @OnEvent("map")
        String map(Map<String, ? extends Item> items) {
            Item item = items.values().iterator().next();
            return Map.of("a", item).toString();
        }

        @OnEvent("date")
        String date(LocalDate date) {
            return date.toString();
        }

        @OnEvent("enum")
        String size(Size size) {
            return size.toString();
        }

        @OnEvent("primitives")
        String primitives(int number, boolean flag, double fraction, long big) {
            return number + " " + flag + " " + fraction + " " + big;
        }

        @OnEvent("json")
        String json(JsonObject json) {
            return json.toString();
        }

        @OnEvent("array")
        String array(String[] words) {
            return String.join("+", words);
        }

        @OnEvent("optional")
        String optional(Optional<String> word, Optional<Integer> number) {
            return word + " " + number;
        }

        @OnEvent("nullable")
        String nullable(@Nullable String first, @Nullable String second) {
            return first + " " + second;
        }

        @OnEvent("mixed")
        String mixed(String word, Socket socket, int number, Namespace namespace, Arguments arguments) {
            return word + " " + socket.id() + " " + number + " " + namespace.name() + " " + arguments.size();
        }

        @OnEvent("anyone")
        String anyone(Optional<Principal> caller, Handshake handshake) {
            return caller + " " + handshake.request().uri();
        }

        @OnEvent("manual")
        void manual(Ack ack) {
            ack.send("by", "hand");
        }

        @OnEvent("silent")
        void silent() {}

        @OnEvent("nothing")
        @Nullable
        Object nothing() {
            return null;
        }

        @OnEvent("strings")
        String[] strings() {
            return STRINGS;
        }

        @OnEvent("later")
        CompletionStage<String> later() {
            pending.add(new CompletableFuture<>());
            return pending().thenApply(text -> text);
        }

        @OnEvent("laterNothing")
        CompletionStage<Void> laterNothing() {
            return CompletableFuture.completedFuture(null);
        }

        @OnEvent("fail")
        void fail(String ignored) {
            throw new IllegalStateException("no");
        }
    }
}
