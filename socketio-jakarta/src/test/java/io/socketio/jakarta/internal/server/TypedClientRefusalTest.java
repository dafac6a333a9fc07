/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.AckTimeout;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces that cannot be a typed client, refused before anything is sent and with the name of the method. */
class TypedClientRefusalTest {
    private final ServerFixture fixture = new ServerFixture();

    interface ReservedName {
        void disconnect();
    }

    interface ReservedAnnotation {
        @SocketEvent("connect")
        void wrong();
    }

    interface ReturnsValue {
        String wrong();
    }

    interface ReturnsOtherStage {
        Future<String> wrong();
    }

    @SuppressWarnings("rawtypes")
    interface ReturnsRawStage {
        CompletionStage wrong();
    }

    interface ReturnsAnything {
        CompletionStage<?> wrong();
    }

    interface ReturnsAnyList {
        CompletionStage<List<?>> wrong();
    }

    interface Generic {
        <T> void wrong(T value);
    }

    interface Typed<T> {
        CompletionStage<T> wrong();
    }

    interface ReturnsVariable extends Typed<String> {}

    interface Overloaded {
        void wrong(int number);

        void wrong(String text);
    }

    interface SameEvent {
        @SocketEvent("wrong")
        void one();

        void wrong();
    }

    interface LimitForNothing {
        @AckTimeout("PT5S")
        void wrong();
    }

    interface LimitThatIsNone {
        @AckTimeout("5 seconds")
        CompletionStage<String> wrong();
    }

    interface LimitOfZero {
        @AckTimeout("PT0S")
        CompletionStage<String> wrong();
    }

    interface PackageDefault {
        default void wrong() {}
    }

    interface AsksMany {
        CompletionStage<AckResponses> wrong();
    }

    interface AsksOne {
        CompletionStage<String> wrong();
    }

    interface AsksManyForArguments {
        CompletionStage<List<Arguments>> wrong();
    }

    interface OverloadedWithNames {
        void said(int number);

        @SocketEvent("said text")
        void said(String text);
    }

    /** Not an interface. */
    abstract static class Abstract {
        abstract void wrong();
    }

    sealed interface Sealed permits Member {}

    record Member() implements Sealed {}

    private Socket socket() {
        List<Socket> sockets = new ArrayList<>();
        fixture.server.of("/").onConnection(sockets::add);
        fixture.connected();
        return sockets.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReservedName.class,
                ReservedAnnotation.class,
                ReturnsValue.class,
                ReturnsOtherStage.class,
                ReturnsRawStage.class,
                ReturnsAnything.class,
                ReturnsAnyList.class,
                Generic.class,
                ReturnsVariable.class,
                Overloaded.class,
                SameEvent.class,
                LimitForNothing.class,
                LimitThatIsNone.class,
                LimitOfZero.class,
                PackageDefault.class,
                AsksMany.class
            })
    void interfaceIsRefusedForASocket(Class<?> type) {
        Socket socket = socket();

        assertThatThrownBy(() -> socket.as(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Method (wrong|disconnect|one) of .*: .+");
        assertThatThrownBy(() -> socket.as(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {ReservedName.class, ReturnsValue.class, AsksOne.class, AsksManyForArguments.class})
    void interfaceIsRefusedForABroadcast(Class<?> type) {
        assertThatThrownBy(() -> fixture.server.timeout(Duration.ofSeconds(1)).as(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Method (wrong|disconnect) of .*: .+");
    }

    @ParameterizedTest
    @ValueSource(classes = {Abstract.class, String.class, Sealed.class, Override.class, int.class})
    void whatIsNoPlainInterfaceIsRefused(Class<?> type) {
        assertThatThrownBy(() -> fixture.server.as(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(type.getName() + " cannot be a typed client");
    }

    @Test
    void messageSaysWhatToReturn() {
        Socket socket = socket();

        assertThatThrownBy(() -> socket.as(ReturnsValue.class))
                .hasMessage("Method wrong of " + ReturnsValue.class.getName()
                        + ": returns java.lang.String; return void or CompletionStage<T> with the type of the client's"
                        + " answer, or CompletionStage<Void> for any answer");
    }

    @Test
    void overloadsMayHaveEventsOfTheirOwn() {
        assertThat(fixture.server.as(OverloadedWithNames.class)).isNotNull();
    }
}
