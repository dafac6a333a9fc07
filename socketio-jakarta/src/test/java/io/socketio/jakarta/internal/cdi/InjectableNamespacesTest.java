/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to those who ask for a namespace that cannot be injected. */
class InjectableNamespacesTest {

    @ParameterizedTest
    @ValueSource(classes = {UnqualifiedField.class, UnqualifiedInitializer.class})
    void namespaceHasToBeNamed(Class<?> bean) {
        assertThatThrownBy(() -> Application.deploy(bean))
                .hasMessageContaining(bean.getTypeName())
                .hasMessageContaining(": does not say which namespace; add @InNamespace(\"/chat\"), or inject"
                        + " SocketIoServer, which speaks to the main namespace");
    }

    @Test
    void qualifierWithoutAValueMeansTheMainNamespace() {
        try (Application application = Application.start(MainSpeaker.class)) {
            application.bean(MainSpeaker.class).main.emit("hello");

            assertThat(application.namespace("/").emitted).containsExactly("hello");
        }
    }

    @Test
    void applicationMayHaveABroadcasterOfItsOwn() {
        try (Application application = Application.start(UnqualifiedField.class, OwnBroadcaster.class)) {
            application.bean(UnqualifiedField.class).broadcaster.emit("hello");

            assertThat(application.namespace("/own").emitted).containsExactly("hello");
        }
    }

    @Test
    void templateCannotBeInjected() {
        assertThatThrownBy(() -> Application.deploy(TemplateField.class))
                .hasMessageContaining(
                        TemplateField.class.getTypeName() + ".tenants: @InNamespace(\"/tenants/{tenant}\")"
                                + " stands for many namespaces; inject SocketIoServer and call of(name)");
    }

    @Test
    void templateCannotBeAParameter() {
        assertThatThrownBy(() -> Application.deploy(TemplateParameter.class))
                .hasMessageContaining(TemplateParameter.class.getTypeName() + ".say: parameter tenants"
                        + " (io.socketio.jakarta.Broadcaster): @InNamespace(\"/tenants/{tenant}\") stands for many");
    }

    @Test
    void templateCannotBeLookedUp() {
        try (Application application = Application.start(Lookup.class)) {
            Lookup lookup = application.bean(Lookup.class);

            assertThatThrownBy(() -> lookup.get("/tenants/{tenant}"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("@InNamespace(\"/tenants/{tenant}\") stands for many namespaces");
            assertThat(lookup.get("/tenants/7").name()).isEqualTo("/tenants/7");
        }
    }

    @Test
    void wrongNameCannotBeInjected() {
        assertThatThrownBy(() -> Application.deploy(WrongField.class))
                .hasMessageContaining(
                        WrongField.class.getTypeName() + ".wrong: the namespace name \"/a,b\" has a comma");
    }

    @Dependent
    static class UnqualifiedField {
        @Inject
        Broadcaster broadcaster;
    }

    @ApplicationScoped
    static class UnqualifiedInitializer {
        @Inject
        @SuppressWarnings("UnusedVariable") // what the test is about
        void initialize(Namespace namespace) {}
    }

    @Dependent
    static class MainSpeaker {
        @Inject
        @InNamespace
        Broadcaster main;
    }

    @Dependent
    static class OwnBroadcaster {
        @Produces
        Broadcaster own(@InNamespace("/own") Namespace namespace) {
            return namespace;
        }
    }

    @Dependent
    static class TemplateField {
        @Inject
        @InNamespace("/tenants/{tenant}")
        Broadcaster tenants;
    }

    @SocketNamespace("/tenants/{tenant}")
    static class TemplateParameter {
        @OnEvent("say")
        void say(@InNamespace("/tenants/{tenant}") Broadcaster tenants) {}
    }

    @Dependent
    static class Lookup {
        @Inject
        @Any
        Instance<Namespace> namespaces;

        Namespace get(String name) {
            return namespaces.select(InNamespace.Literal.of(name)).get();
        }
    }

    @Dependent
    static class WrongField {
        @Inject
        @InNamespace("/a,b")
        Namespace wrong;
    }
}
