/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans as parameters of handlers. */
class BeanParametersTest {

    @Test
    void beansWithAScopeAreInjectedByTheirType() throws Exception {
        try (Application application = start()) {
            assertThat(application
                            .namespace("/")
                            .receive("scoped", "[\"payload\"]")
                            .sent())
                    .containsExactly(List.of("service, single, request 1, payload"));
            assertThat(application
                            .namespace("/")
                            .receive("scoped", "[\"payload\"]")
                            .sent())
                    .containsExactly(List.of("service, single, request 1, payload"));
        }
    }

    @Test
    void dependentBeansAreDestroyedAfterTheCall() throws Exception {
        try (Application application = start()) {
            Journal journal = application.bean(Journal.class);

            assertThat(application.namespace("/").receive("dependent", "[]").sent())
                    .containsExactly(List.of("alive"));
            assertThat(journal.lines()).containsExactly("handler over", "destroyed");
        }
    }

    @Test
    void dependentBeansAreDestroyedAfterAFailure() throws Exception {
        try (Application application = start()) {
            application.namespace("/").receive("failing", "[]");

            assertThat(application.bean(Journal.class).lines()).containsExactly("destroyed");
        }
    }

    @Test
    void dependentBeanWithoutAQualifierIsWhatTheClientSends() throws Exception {
        try (Application application = start()) {
            assertThat(application
                            .namespace("/")
                            .receive("payload", "[{\"text\":\"sent\"}]")
                            .sent())
                    .containsExactly(List.of("sent"));
        }
    }

    @Test
    void qualifierMakesAnyTypeABean() throws Exception {
        try (Application application = start()) {
            assertThat(application
                            .namespace("/")
                            .receive("qualified", "[\"sent\"]")
                            .sent())
                    .containsExactly(List.of("configured sent"));
        }
    }

    @Test
    void connectHandlersAndBroadcastersToo() throws Exception {
        try (Application application = start()) {
            application.namespace("/").connect("[]");

            assertThat(application.namespace("/news").emitted).containsExactly("connected");
            assertThat(application.namespace("/").emitted).containsExactly("from the server");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".absent: parameter text (java.lang.String): there is no bean of this type with these qualifiers",
                ".ambiguous: parameter animal (",
                ".twoScoped: parameter fruit (",
                ".shape: parameter shape (",
            })
    void beanThatCannotBeHad(String problem) {
        assertThatThrownBy(() -> deployWrong()).hasMessageContaining(WrongParameters.class.getTypeName() + problem);
    }

    @Test
    void severalBeansAreNamed() {
        assertThatThrownBy(BeanParametersTest::deployWrong)
                .hasMessageContaining("there are several such beans: " + Cat.class.getTypeName() + ", "
                        + Dog.class.getTypeName() + "; add a qualifier")
                .hasMessageContaining("there are several such beans: " + Apple.class.getTypeName() + ", "
                        + Pear.class.getTypeName() + "; add a qualifier");
    }

    @Test
    void dependentBeanThatMayBeMeantIsNamed() {
        assertThatThrownBy(BeanParametersTest::deployWrong)
                .hasMessageContaining("is an interface and cannot be created from JSON")
                .hasMessageContaining("if the @Dependent bean of this type is meant, mark the parameter with @Default");
    }

    @Test
    void dependentBeanThatMayBeMeantIsNamedForOtherHandlersToo() {
        assertThatThrownBy(() -> Application.deploy(WrongConnect.class, Square.class))
                .hasMessageContaining("an @OnConnect method takes Socket,")
                .hasMessageContaining("if the @Dependent bean of this type is meant, mark the parameter with @Default");
    }

    private static Application start() {
        return Application.start(
                Handlers.class,
                Service.class,
                Single.class,
                PerRequest.class,
                Helper.class,
                Message.class,
                Producer.class,
                Journal.class);
    }

    private static void deployWrong() {
        Application.deploy(WrongParameters.class, Cat.class, Dog.class, Apple.class, Pear.class, Square.class);
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Configured {}

    @ApplicationScoped
    static class Service {
        String name() {
            return "service";
        }
    }

    @Singleton
    static class Single {
        String name() {
            return "single";
        }
    }

    @RequestScoped
    static class PerRequest {
        private int count;

        int count() {
            return ++count;
        }
    }

    @Dependent
    static class Helper {
        @Inject
        Journal journal;

        private boolean isAlive = true;

        String state() {
            return isAlive ? "alive" : "dead";
        }

        @PreDestroy
        void destroy() {
            isAlive = false;
            journal.add("destroyed");
        }
    }

    /** A bean as every class is with bean-discovery-mode all. */
    @Dependent
    public static class Message {
        public String text = "injected";
    }

    @ApplicationScoped
    static class Producer {
        @Produces
        @Configured
        String configured = "configured";

        @Produces
        String plain = "plain";
    }

    @SocketNamespace
    static class Handlers {
        @Inject
        Journal journal;

        @OnConnect
        void connect(@InNamespace("/news") Broadcaster news, @Default SocketIoServer server) {
            news.emit("connected");
            server.emit("from the server");
        }

        @OnEvent("scoped")
        String scoped(Service service, Single single, String payload, PerRequest request) {
            return service.name() + ", " + single.name() + ", request " + request.count() + ", " + payload;
        }

        @OnEvent("dependent")
        String dependent(@Default Helper helper) {
            journal.add("handler over");
            return helper.state();
        }

        @OnEvent("failing")
        void failing(@Default Helper helper, int number) {}

        @OnEvent("payload")
        String payload(Message message) {
            return message.text;
        }

        @OnEvent("qualified")
        String qualified(@Configured String configured, String sent) {
            return configured + " " + sent;
        }
    }

    interface Animal {}

    @Dependent
    static class Cat implements Animal {}

    @Dependent
    static class Dog implements Animal {}

    interface Fruit {}

    @ApplicationScoped
    static class Apple implements Fruit {}

    @ApplicationScoped
    static class Pear implements Fruit {}

    interface Shape {}

    @Dependent
    static class Square implements Shape {}

    @SocketNamespace
    static class WrongConnect {
        @OnConnect
        void connect(Square square) {}
    }

    @SocketNamespace
    static class WrongParameters {
        @OnEvent("absent")
        void absent(@Configured String text) {}

        @OnEvent("ambiguous")
        void ambiguous(@Any Animal animal) {}

        @OnEvent("twoScoped")
        void twoScoped(Fruit fruit) {}

        @OnEvent("shape")
        void shape(Shape shape) {}
    }
}
