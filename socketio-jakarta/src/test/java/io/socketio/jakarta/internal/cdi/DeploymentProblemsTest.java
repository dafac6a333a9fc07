/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.Header;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.Query;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.spi.BeanManager;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentProblemsTest {

    @Test
    void handlerOfAClassWithoutNamespace() {
        assertProblem(
                NoNamespace.class,
                ".join: is marked with @OnEvent, but " + NoNamespace.class.getTypeName()
                        + " is not; mark the class with @SocketNamespace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".fixed: is static",
                ".hidden: is private",
                ".both: is marked with @OnConnect and @OnEvent",
                ".future: returns java.util.concurrent.Future<java.lang.String>, which would have to be waited for",
                ".hiddenAnswer: returns what cannot be sent: ",
                ".blank: has a blank event name",
                ".reserved: handles \"disconnecting\", a reserved event name",
            })
    void methodThatCannotHandle(String problem) {
        assertProblem(WrongMethods.class, problem);
    }

    @ParameterizedTest
    @ValueSource(classes = {AbstractHandlers.class, InterfaceHandlers.class})
    void annotationOnAMethodThatIsNeverCalled(Class<?> declaring) {
        assertProblem(
                Concrete.class, ".join: is marked as a handler where it is declared in " + declaring.getTypeName());
    }

    @Test
    void allProblemsAreReportedTogether() {
        Throwable thrown = catchThrowable(() -> Application.deploy(WrongMethods.class, WrongArguments.class));

        assertThat(thrown).hasMessageContaining(".fixed: ").hasMessageContaining(".twoAcks: ");
    }

    @Test
    void secondHandlerOfAnEventInAnotherBean() {
        assertThatThrownBy(() -> Application.deploy(FirstChat.class, SecondChat.class))
                .hasMessageContaining(SecondChat.class.getTypeName() + ".say: the event \"say\" of the namespace /chat"
                        + " is handled by " + FirstChat.class.getTypeName() + ".speak already");
    }

    @Test
    void sameEventInAnotherNamespaceIsFine() {
        try (Application application = Application.start(FirstChat.class, OtherChat.class)) {
            assertThat(application.server.namespaces).containsOnlyKeys("/chat", "/other");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {RequestHandlers.class, SessionHandlers.class, ConversationHandlers.class})
    void scopeThatEndsBeforeTheSocket(Class<?> bean) {
        assertThatThrownBy(() -> Application.deploy(bean))
                .hasMessageContaining(bean.getTypeName() + ": a handler outlives @")
                .hasMessageContaining("use @ApplicationScoped, @SocketScoped, @Singleton or @Dependent");
    }

    @Test
    void beanThatHidesItsClass() {
        assertThatThrownBy(() -> Application.deploy(TypedHandlers.class))
                .hasMessageContaining(TypedHandlers.class.getTypeName() + ": @Typed hides the class itself");
    }

    @Test
    void namespaceNameWithAComma() {
        assertThatThrownBy(() -> Application.deploy(CommaHandlers.class))
                .hasMessageContaining(CommaHandlers.class.getTypeName() + ": the namespace name \"/a,b\" has a comma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".twoAcks: parameter second (io.socketio.jakarta.Ack): there is one acknowledgement only",
                ".ackAndValue: parameter ack (io.socketio.jakarta.Ack): the returned value already is",
                ".auth: parameter token (java.lang.String): @Auth is for @OnConnect methods only",
                ".reason: parameter reason (io.socketio.jakarta.DisconnectReason): not available in an @OnEvent method",
                ".server: parameter server (io.socketio.jakarta.SocketIoServer): not available in an @OnEvent method",
                ".stream: parameter in (java.io.InputStream): java.io.InputStream cannot be read from JSON",
                ".container: parameter beans (jakarta.enterprise.inject.spi.BeanManager): ",
                ".anInterface: parameter shapes (java.util.List<",
                ".anAbstract: parameter number (",
                ".variable: parameter value (T): T is a type variable",
                ".rawOptional: parameter value (java.util.Optional): Optional needs its type",
                ".characters: parameter text (char[]): char[] would be a list of letters; use String",
                ".aClass: parameter type (java.lang.Class<?>): java.lang.Class cannot be read from JSON",
                ".inner: parameter inner (",
                ".hidden: parameter hidden (",
                ".variableArguments: parameter rest (java.io.InputStream[]): java.io.InputStream cannot be read from JSON",
                ".wrongQuery: parameter number (int): a query parameter n is taken as String or Optional<String>",
                ".wrongHeader: parameter number (int): a header N is taken as String, Optional<String> or List<String>",
            })
    void eventParameterThatCannotBeBound(String problem) {
        assertProblem(WrongArguments.class, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".number: returns int; an @OnConnect method returns void or CompletionStage<Void>",
                ".twice: parameter second (java.lang.String): only one parameter may be marked with @Auth",
                ".unmarked: parameter token (java.lang.String): an @OnConnect method takes Socket, Handshake,",
                ".acknowledge: parameter ack (io.socketio.jakarta.Ack): an @OnConnect method takes",
                ".unbindable: parameter in (java.io.InputStream): java.io.InputStream cannot be read from JSON",
            })
    void wrongConnectHandler(String problem) {
        assertProblem(WrongConnects.class, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".value: returns java.lang.String; nobody would receive it",
                ".payload: parameter text (java.lang.String): an @OnDisconnect method takes Socket, Handshake,",
                ".auth: parameter token (java.lang.String): @Auth is for @OnConnect methods only",
            })
    void wrongDisconnectHandler(String problem) {
        assertProblem(WrongDisconnects.class, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".unspecific: does not say which failures it is for",
                ".payload: parameter text (java.lang.String): an @OnError method takes the exception, Socket,",
                ".twoFailures: parameter second (java.lang.Exception): a failure is one exception",
                ".second: is for java.lang.IllegalStateException, as is another @OnError method",
                ".hidden: returns what cannot be sent: ",
            })
    void wrongErrorHandler(String problem) {
        assertProblem(WrongErrorHandlers.class, problem);
    }

    private static void assertProblem(Class<?> bean, String problem) {
        assertThatThrownBy(() -> Application.deploy(bean)).hasMessageContaining(bean.getTypeName() + problem);
    }

    @ApplicationScoped
    static class NoNamespace {
        @OnEvent("join")
        void join() {}
    }

    @SocketNamespace
    static class WrongMethods {
        @OnEvent("fixed")
        static void fixed() {}

        @OnEvent("hidden")
        @SuppressWarnings("UnusedMethod") // found by reflection
        private void hidden() {}

        @OnEvent("both")
        @OnConnect
        void both() {}

        @OnEvent("future")
        Future<String> future() {
            throw new UnsupportedOperationException();
        }

        @OnEvent("hiddenAnswer")
        CompletionStage<List<Hidden>> hiddenAnswer() {
            throw new UnsupportedOperationException();
        }

        @OnEvent(" ")
        void blank() {}

        @OnEvent("disconnecting")
        void reserved() {}
    }

    abstract static class AbstractHandlers {
        @OnEvent("join")
        abstract void join(String room);
    }

    interface InterfaceHandlers {
        @OnEvent("join")
        default void join() {}
    }

    @SocketNamespace
    static class Concrete extends AbstractHandlers implements InterfaceHandlers {
        @Override
        void join(String room) {}
    }

    @SocketNamespace("/chat")
    static class FirstChat {
        @OnEvent("say")
        void speak() {}
    }

    @SocketNamespace("chat")
    static class SecondChat {
        @OnEvent("say")
        void say() {}
    }

    @SocketNamespace("/other")
    static class OtherChat {
        @OnEvent("say")
        void say() {}
    }

    @SocketNamespace
    @RequestScoped
    static class RequestHandlers {}

    @SocketNamespace
    @SessionScoped
    static class SessionHandlers implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @SocketNamespace
    @ConversationScoped
    static class ConversationHandlers implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @SocketNamespace
    @Typed(Runnable.class)
    static class TypedHandlers implements Runnable {
        @Override
        public void run() {}
    }

    @SocketNamespace("/a,b")
    static class CommaHandlers {}

    interface Shape {}

    record Hidden(int value) {}

    @SocketNamespace
    static class WrongArguments {
        @OnEvent("twoAcks")
        void twoAcks(Ack first, Ack second) {}

        @OnEvent("ackAndValue")
        String ackAndValue(Ack ack) {
            return "";
        }

        @OnEvent("auth")
        void auth(@Auth String token) {}

        @OnEvent("reason")
        void reason(DisconnectReason reason) {}

        @OnEvent("server")
        void server(SocketIoServer server) {}

        @OnEvent("stream")
        void stream(InputStream in) {}

        @OnEvent("container")
        void container(BeanManager beans) {}

        @OnEvent("anInterface")
        void anInterface(List<Shape> shapes) {}

        @OnEvent("anAbstract")
        void anAbstract(AbstractHandlers number) {}

        @OnEvent("variable")
        <T> void variable(T value) {}

        @OnEvent("rawOptional")
        @SuppressWarnings("rawtypes")
        void rawOptional(Optional value) {}

        @OnEvent("characters")
        void characters(char[] text) {}

        @OnEvent("aClass")
        void aClass(Class<?> type) {}

        @OnEvent("hidden")
        void hidden(Hidden hidden) {}

        @OnEvent("inner")
        void inner(Inner inner) {}

        @OnEvent("variableArguments")
        void variableArguments(InputStream... rest) {}

        @OnEvent("wrongQuery")
        void wrongQuery(@Query("n") int number) {}

        @OnEvent("wrongHeader")
        void wrongHeader(@Header("N") int number) {}

        @SuppressWarnings("ClassCanBeStatic") // what the test is about
        class Inner {}
    }

    @SocketNamespace
    static class WrongConnects {
        @OnConnect
        int number() {
            return 0;
        }

        @OnConnect
        void twice(@Auth String first, @Auth String second) {}

        @OnConnect
        void unmarked(String token) {}

        @OnConnect
        void acknowledge(Ack ack) {}

        @OnConnect
        void unbindable(@Auth InputStream in) {}
    }

    @SocketNamespace
    static class WrongErrorHandlers {
        @OnError
        void unspecific(Socket socket) {}

        @OnError
        void payload(RuntimeException failure, String text) {}

        @OnError
        void twoFailures(ArithmeticException first, Exception second) {}

        @OnError
        void first(IllegalStateException failure) {}

        @OnError
        void second(IllegalStateException failure) {}

        @OnError
        Hidden hidden(UnsupportedOperationException failure) {
            return new Hidden(1);
        }
    }

    @SocketNamespace
    static class WrongDisconnects {
        @OnDisconnect
        String value() {
            return "";
        }

        @OnDisconnect
        void payload(String text) {}

        @OnDisconnect
        void auth(@Auth String token) {}
    }
}
