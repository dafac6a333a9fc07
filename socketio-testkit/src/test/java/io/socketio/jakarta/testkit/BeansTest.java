/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handlers that are CDI beans, without a port. */
class BeansTest {
    @RegisterExtension
    static final SocketIoTestServer server =
            SocketIoTestServer.withoutPort().beans(Chat.class, Register.class).build();

    /** What the handlers inject. */
    @ApplicationScoped
    public static class Register {
        private final List<String> names = new CopyOnWriteArrayList<>();

        /** For CDI. */
        public Register() {}

        void add(String name) {
            names.add(name);
        }

        void remove(String name) {
            names.remove(name);
        }

        List<String> names() {
            return List.copyOf(names);
        }
    }

    /** Bound from {@code auth}. */
    public record Login(String name) {}

    /** Handlers. */
    @SocketNamespace("/chat")
    public static class Chat {
        @Inject
        Register register;

        @Inject
        @InNamespace("/chat")
        Broadcaster chat;

        /** For CDI. */
        public Chat() {}

        /** Lets those in that say their name. */
        @OnConnect
        public void connect(Socket socket, @Auth Login login) {
            if (login.name().isEmpty()) {
                throw new ConnectionRefusedException("a name is needed");
            }
            socket.data().put("name", login.name());
            register.add(login.name());
        }

        /** To everybody. */
        @OnEvent("say")
        public List<String> say(Socket socket, String text) {
            chat.emit("said", text);
            return register.names();
        }

        /** Forgets the name. */
        @OnDisconnect
        public void bye(Socket socket) {
            register.remove(socket.data().get("name", String.class).orElseThrow());
        }
    }

    @Test
    void handlersAreCalledAndInjected() {
        TestClient ann = server.connect("/chat", new Login("Ann"));
        TestClient bob = server.connect("/chat", new Login("Bob"));

        assertThat(ann.emitWithAck("say", "hello").toList()).containsExactly(List.of("Ann", "Bob"));
        assertThat(bob.awaitEvent("said", String.class)).isEqualTo("hello");
        bob.close();
        assertThat(ann.emitWithAck("say", "bye").toList()).containsExactly(List.of("Ann"));
    }

    @Test
    void handlerRefuses() {
        assertThatThrownBy(() -> server.connect("/chat", new Login("")))
                .isInstanceOf(ConnectErrorException.class)
                .hasMessage("a name is needed");
    }
}
