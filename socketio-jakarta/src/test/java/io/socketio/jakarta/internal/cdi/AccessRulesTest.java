/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Security annotations on handlers. */
class AccessRulesTest {
    private final Application application = Application.start(
            Shop.class, Office.class, Guarded.class, GuardedWithConnect.class, Inheriting.class, Covered.class);

    @AfterEach
    void stop() {
        application.close();
    }

    private Object answer(String namespace, String event, String role) throws Exception {
        FakeNamespace asked = application.namespace(namespace);
        asked.roles.clear();
        asked.roles.add(role);
        return asked.receive(event, "[\"not a number\"]").sent().stream()
                .map(answer -> String.valueOf(answer.get(0)))
                .findFirst()
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "order, member, done",
        "order, admin, done",
        "order, guest, denied",
        "look, guest, done",
        "plain, guest, done",
        "closed, admin, denied"
    })
    void methodSaysWhoMayCallIt(String event, String role, String answer) throws Exception {
        assertThat(answer("/shop", event, role)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"anything, boss, done", "anything, clerk, nothing", "public, clerk, done", "special, boss, nothing"})
    void methodOverridesItsClass(String event, String role, String answer) throws Exception {
        assertThat(answer("/office", event, role)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/inheriting, inherited, base, done",
        "/inheriting, inherited, sub, nothing",
        "/inheriting, own, sub, done",
        "/covered, inherited, sub, done",
        "/covered, inherited, base, nothing"
    })
    void inheritedMethodHasTheRuleOfTheClassThatDeclaresItFirst(
            String namespace, String event, String role, String answer) throws Exception {
        assertThat(answer(namespace, event, role)).isEqualTo(answer);
    }

    @Test
    void refusedCallIsNotBound() throws Exception {
        // What it is called with would not fit.
        assertThat(answer("/shop", "number", "guest")).isEqualTo("denied");
    }

    @Test
    void withoutErrorHandlerARefusedCallIsLoggedForDebugging() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            answer("/office", "anything", "clerk");

            String method = Office.class.getTypeName() + ".anything";
            assertThat(log.lines())
                    .containsExactly("FINE Event not handled by " + method + ": " + method
                            + " needs one of the roles [boss, chair]");
        }
    }

    @Test
    void clientWithoutTheRoleOfTheClassIsNotLetIn() throws Exception {
        FakeNamespace namespace = application.namespace("/guarded");
        assertThat(namespace.connect("[]").decisions).containsExactly("refuse: not authorized");

        namespace.roles.add("member");
        assertThat(namespace.connect("[]").decisions).containsExactly("proceed");
    }

    @Test
    void connectHandlerHasARuleOfItsOwn() throws Exception {
        FakeNamespace namespace = application.namespace("/guarded-with-connect");
        assertThat(namespace.middlewares).hasSize(1);
        assertThat(namespace.connect("[]").decisions).containsExactly("refuse: not authorized");

        namespace.roles.add("visitor");
        assertThat(namespace.connect("[]").decisions).containsExactly("proceed");
    }

    @Test
    void errorHandlerMayPutTheRefusalIntoWords() throws Exception {
        assertThat(application.namespace("/shop").connect("[]").decisions).containsExactly("refuse: members only");
    }

    @Test
    void containerIsAskedAboutEveryRoleThatOccurs() {
        assertThat(application.server.roles)
                .containsExactlyInAnyOrder("member", "admin", "boss", "chair", "declared", "visitor", "base", "sub");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".both: is marked with @PermitAll and @RolesAllowed, which contradict each other; keep one of them",
                ".none: @RolesAllowed names no role; name one, or use @DenyAll",
                ".star: @RolesAllowed[*] has a name that is no role",
                ".blank: @RolesAllowed[ ] has a name that is no role",
                ".bye: is marked with @RolesAllowed, but no client can call it",
                ".failed: is marked with @DenyAll, but no client can call it",
                ": is marked with @DenyAll and @PermitAll, which contradict each other"
            })
    void combinationThatMakesNoSense(String problem) {
        assertThatThrownBy(() -> Application.deploy(Contradictions.class))
                .hasMessageContaining(Contradictions.class.getTypeName() + problem);
    }

    @SocketNamespace("/shop")
    @DeclareRoles("declared")
    static class Shop {
        @OnConnect
        @RolesAllowed("member")
        void connect() {}

        @OnEvent("order")
        @RolesAllowed({"member", "admin"})
        String order() {
            return "done";
        }

        @OnEvent("number")
        @RolesAllowed("member")
        String number(int number) {
            return "done";
        }

        @OnEvent("look")
        @PermitAll
        String look() {
            return "done";
        }

        @OnEvent("plain")
        String plain() {
            return "done";
        }

        @OnEvent("closed")
        @DenyAll
        String closed() {
            return "done";
        }

        @OnError
        String denied(AccessDeniedException denied) {
            if (String.valueOf(denied.getMessage()).contains(".connect ")) {
                throw new ConnectionRefusedException("members only");
            }
            return "denied";
        }
    }

    @SocketNamespace("/office")
    @RolesAllowed({"boss", "chair"})
    static class Office {
        @OnConnect
        @PermitAll
        void connect() {}

        @OnEvent("anything")
        String anything() {
            return "done";
        }

        @OnEvent("public")
        @PermitAll
        String everybody() {
            return "done";
        }

        @OnEvent("special")
        @RolesAllowed("chair")
        String special() {
            return "done";
        }

        @OnDisconnect
        void bye() {}
    }

    @SocketNamespace("/guarded")
    @RolesAllowed("member")
    static class Guarded {}

    @SocketNamespace("/guarded-with-connect")
    @RolesAllowed("member")
    static class GuardedWithConnect {
        @OnConnect
        @RolesAllowed("visitor")
        void connect() {}
    }

    @RolesAllowed("base")
    static class Base {
        @OnEvent("inherited")
        String inherited() {
            return "done";
        }
    }

    @SocketNamespace("/inheriting")
    @RolesAllowed("sub")
    static class Inheriting extends Base {
        @OnEvent("own")
        String own() {
            return "done";
        }
    }

    static class OpenBase {
        @OnEvent("inherited")
        String inherited() {
            return "done";
        }
    }

    @SocketNamespace("/covered")
    @RolesAllowed("sub")
    static class Covered extends OpenBase {}

    @SocketNamespace("/contradictions")
    @PermitAll
    @DenyAll
    static class Contradictions {
        @OnEvent("both")
        @PermitAll
        @RolesAllowed("a")
        void both() {}

        @OnEvent("none")
        @RolesAllowed({})
        void none() {}

        @OnEvent("star")
        @RolesAllowed("*")
        void star() {}

        @OnEvent("blank")
        @RolesAllowed(" ")
        void blank() {}

        @OnDisconnect
        @RolesAllowed("a")
        void bye() {}

        @OnError
        @DenyAll
        void failed(Exception failure) {}
    }
}
