/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.cdi.NamespaceParam;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans that serve all namespaces of a template. */
class NamespaceTemplateHandlersTest {
    private static final String ID = "0b5c2e0a-1c51-4a5c-9a53-6f3c0f9e6d11";

    @Test
    void everyKindOfHandlerIsGivenThePartsOfTheName() throws Exception {
        try (Application application = Application.start(TenantHandlers.class)) {
            FakeNamespace tenant = application.namespace("/tenants/acme/7");
            tenant.connect("[]");
            tenant.receive("event", "[\"x\"]");
            tenant.receive("fail", "[]");
            tenant.disconnect(DisconnectReason.TRANSPORT_CLOSE);

            assertThat(application.bean(TenantHandlers.class).lines())
                    .containsExactly("connect acme 7", "event 7 x acme", "error acme", "disconnect acme 7");
        }
    }

    @Test
    void namespacesComeIntoBeingWhenTheyAreAskedFor() {
        try (Application application = Application.start(TenantHandlers.class)) {
            assertThat(application.server.namespaces).isEmpty();
            assertThat(application.namespace("/tenants/acme/x").events).isEmpty();
            assertThat(application.namespace("/tenants/acme/7").events).isNotEmpty();
        }
    }

    @Test
    void partsAreBoundToTheirTypes() throws Exception {
        try (Application application = Application.start(TypedHandlers.class)) {
            assertThat(application
                            .namespace("/typed/1/2/" + ID + "/BLUE/a.b")
                            .receive("all", "[]")
                            .sent())
                    .containsExactly(List.of("1 2 " + ID + " BLUE a.b 1 2"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/typed/99999999999/2/" + ID + "/BLUE/x",
                "/typed/1/x/" + ID + "/BLUE/x",
                "/typed/1/2/1-1-1-1-1/BLUE/x",
                "/typed/1/2/" + ID + "/GREEN/x",
            })
    void nameWithAPartThatDoesNotFitItsTypeIsNoNamespace(String name) throws Exception {
        try (Application application = Application.start(TypedHandlers.class)) {
            assertThat(application.namespace(name).connect("[]").decisions)
                    .containsExactly("refuse: Invalid namespace");
        }
    }

    @ParameterizedTest
    @CsvSource({"/t/fixed, exact", "/t/fixed-9, more exact", "/t/other, any"})
    void mostExactNameTakesTheClient(String name, String answer) throws Exception {
        try (Application application = Application.start(AnyRoom.class, ExactRoom.class, MoreExactRoom.class)) {
            assertThat(application.namespace(name).receive("who", "[]").sent()).containsExactly(List.of(answer));
        }
    }

    @Test
    void severalBeansServeOneTemplate() {
        try (Application application = Application.start(AnyRoom.class, SecondOfAnyRoom.class)) {
            assertThat(application.server.parents).hasSize(1);
            assertThat(application.namespace("/t/x").events).containsOnlyKeys("who", "what");
        }
    }

    @Test
    void eventsAreHandledOncePerTemplate() {
        assertThatThrownBy(() -> Application.deploy(AnyRoom.class, AgainAnyRoom.class))
                .hasMessageContaining("the event \"who\" of the namespace /t/{room} is handled by "
                        + AgainAnyRoom.class.getTypeName() + ".who already; an event has one handler");
    }

    @Test
    void templatesOfTheSameNamesHaveTheSameParameters() {
        assertThatThrownBy(() -> Application.deploy(AnyRoom.class, RenamedRoom.class))
                .hasMessageContaining(RenamedRoom.class.getTypeName()
                        + ": the namespaces /t/{place} are those of /t/{room} in another bean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".unknown: parameter id (int): the namespace /p/{name} has no parameter \"id\"; it has name",
                ".unnamed: parameter id (int): the namespace /p/{name} has no parameter \"\"; it has name",
                ".type: parameter name (double): a parameter of the namespace is taken as String, int, long, UUID",
                ".connect: parameter id (int): the namespace /p/{name} has no parameter",
            })
    void wrongParameter(String problem) {
        assertThatThrownBy(() -> Application.deploy(WrongParameters.class))
                .hasMessageContaining(WrongParameters.class.getTypeName() + problem);
    }

    @Test
    void parameterOfANameWithoutAny() {
        assertThatThrownBy(() -> Application.deploy(NoTemplate.class))
                .hasMessageContaining(
                        NoTemplate.class.getTypeName() + ".event: parameter id (int): the namespace /p has"
                                + " no parameters; declare one as in @SocketNamespace(\"/p/{id}\")");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Unclosed.class,
                Unopened.class,
                Blank.class,
                Twice.class,
                NoExpression.class,
                WrongExpression.class,
                Comma.class
            })
    void nameThatIsNoTemplate(Class<?> bean) {
        String name = bean.getAnnotation(SocketNamespace.class).value();
        assertThatThrownBy(() -> Application.deploy(bean))
                .hasMessageContaining(bean.getTypeName() + ": the namespace name \"" + name + "\" has ");
    }

    @SocketNamespace("/tenants/{tenant}/{id:\\d+}")
    static class TenantHandlers {
        private final List<String> lines = new ArrayList<>();

        @OnConnect
        void connect(@NamespaceParam("tenant") String tenant, @NamespaceParam("id") int id) {
            lines.add("connect " + tenant + " " + id);
        }

        @OnEvent("event")
        void event(@NamespaceParam("id") long id, String argument, @NamespaceParam("tenant") String tenant) {
            lines.add("event " + id + " " + argument + " " + tenant);
        }

        @OnEvent("fail")
        void fail() {
            throw new IllegalStateException("broken");
        }

        @OnError
        void failed(IllegalStateException failure, @NamespaceParam("tenant") String tenant) {
            lines.add("error " + tenant);
        }

        @OnDisconnect
        void disconnect(@NamespaceParam("tenant") String tenant, @NamespaceParam("id") int id) {
            lines.add("disconnect " + tenant + " " + id);
        }

        List<String> lines() {
            return lines;
        }
    }

    enum Color {
        BLUE
    }

    @SocketNamespace("typed/{int}/{ long : (?:x|\\d{1,3}) }/{uuid:([0-9a-f]+-?)+}/{color}/{text}")
    static class TypedHandlers {
        @OnConnect
        void connect(
                @NamespaceParam("int") int number,
                @NamespaceParam("long") long big,
                @NamespaceParam("uuid") UUID uuid,
                @NamespaceParam("color") Color color) {}

        @OnEvent("all")
        String all(
                @NamespaceParam("int") int number,
                @NamespaceParam("long") long big,
                @NamespaceParam("uuid") UUID uuid,
                @NamespaceParam("color") Color color,
                @NamespaceParam("text") String text,
                @NamespaceParam("int") Integer boxed,
                @NamespaceParam("long") Long boxedBig) {
            return number + " " + big + " " + uuid + " " + color + " " + text + " " + boxed + " " + boxedBig;
        }
    }

    @SocketNamespace("/t/{room}")
    static class AnyRoom {
        @OnEvent("who")
        String who() {
            return "any";
        }
    }

    @SocketNamespace("/t/{ room }")
    static class SecondOfAnyRoom {
        @OnEvent("what")
        void what() {}
    }

    @SocketNamespace("/t/{room}")
    static class AgainAnyRoom {
        @OnEvent("who")
        void who() {}
    }

    @SocketNamespace("/t/{place}")
    static class RenamedRoom {}

    @SocketNamespace("/t/fixed")
    static class ExactRoom {
        @OnEvent("who")
        String who() {
            return "exact";
        }
    }

    @SocketNamespace("/t/fixed-{number}")
    static class MoreExactRoom {
        @OnEvent("who")
        String who() {
            return "more exact";
        }
    }

    @SocketNamespace("/p/{name}")
    static class WrongParameters {
        @OnEvent("unknown")
        void unknown(@NamespaceParam("id") int id) {}

        @OnEvent("unnamed")
        void unnamed(@NamespaceParam("") int id) {}

        @OnEvent("type")
        void type(@NamespaceParam("name") double name) {}

        @OnConnect
        void connect(@NamespaceParam("id") int id) {}
    }

    @SocketNamespace("/p")
    static class NoTemplate {
        @OnEvent("event")
        void event(@NamespaceParam("id") int id) {}
    }

    @SocketNamespace("/a{b")
    static class Unclosed {}

    @SocketNamespace("/a}b")
    static class Unopened {}

    @SocketNamespace("/{}")
    static class Blank {}

    @SocketNamespace("/{a}/{a}")
    static class Twice {}

    @SocketNamespace("/{a:}")
    static class NoExpression {}

    @SocketNamespace("/{a:(}")
    static class WrongExpression {}

    @SocketNamespace("/{a},{b}")
    static class Comma {}
}
