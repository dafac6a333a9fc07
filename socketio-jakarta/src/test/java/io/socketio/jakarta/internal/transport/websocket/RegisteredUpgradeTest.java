/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.engine.ManualScheduler;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to WebSocket on a container that ignores what has not been registered; that of GlassFish is tested there. */
class RegisteredUpgradeTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final Tyrus tyrus = new Tyrus();
    private final List<String> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private RegisteredUpgrade upgrade;

    @BeforeEach
    void register() throws Exception {
        upgrade = RegisteredUpgrade.register(tyrus.container(), "/socket.io/", scheduler);
    }

    @Test
    void connectionBelongsToTheRequestThatItWasUpgradedFrom() throws Exception {
        upgrade("first");
        upgrade("second");

        Endpoint second = tyrus.open(1);
        Endpoint first = tyrus.open(0);
        first.onClose(session(Map.of()), new CloseReason(CloseCodes.NORMAL_CLOSURE, ""));
        second.onError(session(Map.of()), new IOException("gone"));

        assertThat(events).containsExactly("second opened", "first opened", "first ended", "second failed");
        assertThat(scheduler.size()).as("timers").isZero();
    }

    @Test
    void handshakeThatDoesNotComeFromTheServletIsRefused() throws Exception {
        assertThat(tyrus.isHandshakeAllowed()).isFalse();

        upgrade("first");

        assertThat(tyrus.wereHandshakesAllowed).containsExactly(true);
        assertThat(tyrus.isHandshakeAllowed()).isFalse();
        assertThat(tyrus.configurator().getNegotiatedExtensions(List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void pathServesOneConnectionOnly() throws Exception {
        upgrade("first");

        tyrus.open(0);
        tyrus.open(0);

        assertThat(events).containsExactly("first opened", "closed with 1013");
    }

    @Test
    void pathThatNobodyWasGivenServesNoConnection() throws Exception {
        upgrade("first");
        tyrus.upgrades.add(Map.of("socketio-connection", "guessed"));
        tyrus.upgrades.add(Map.of());

        tyrus.open(1).onClose(session(Map.of()), new CloseReason(CloseCodes.NORMAL_CLOSURE, ""));
        tyrus.open(2).onError(session(Map.of()), new IOException("gone"));

        assertThat(events).containsExactly("closed with 1013", "closed with 1013");
    }

    @Test
    void connectionThatDoesNotOpenInTimeIsForgotten() throws Exception {
        upgrade("first");
        scheduler.advance(HandOver.LIMIT.minus(Duration.ofNanos(1)));
        upgrade("second");
        scheduler.advance(Duration.ofNanos(1));

        tyrus.open(0);
        tyrus.open(1);

        assertThat(events).containsExactly("closed with 1013", "second opened");
    }

    @Test
    void nothingIsKeptOfAnUpgradeThatFails() {
        tyrus.failure = new IOException("gone");

        assertThatThrownBy(() -> upgrade("first")).isSameAs(tyrus.failure);

        assertThat(scheduler.size()).as("timers").isZero();
        assertThat(tyrus.isHandshakeAllowed()).isFalse();
        tyrus.open(0);
        assertThat(events).containsExactly("closed with 1013");
    }

    @Test
    void onlySoManyConnectionsWaitToBeOpened() throws Exception {
        for (int i = 0; i < HandOver.MAX_WAITING; i++) {
            upgrade("early");
        }

        assertThatThrownBy(() -> upgrade("late")).hasMessageContaining("10000 WebSocket connections wait");
        scheduler.advance(HandOver.LIMIT);
        upgrade("later");
        tyrus.open(HandOver.MAX_WAITING);

        assertThat(events).containsExactly("later opened");
        assertThat(new HashSet<>(tyrus.upgrades)).as("paths").hasSize(HandOver.MAX_WAITING + 1);
    }

    private void upgrade(String name) throws Exception {
        SessionEndpoint endpoint = new SessionEndpoint(
                channel -> {
                    events.add(name + " opened");
                    return new Receiver(name);
                },
                100,
                Runnable::run,
                Runnable::run,
                new Compression(false),
                new ReceiveOrders(),
                AsyncRemote::new);
        upgrade.upgrade("request", "response", endpoint);
    }

    private Session session(Map<String, String> pathParameters) {
        return proxy(Session.class, (method, arguments) -> switch (method) {
            case "getPathParameters" -> pathParameters;
            case "close" ->
                events.add("closed with "
                        + ((CloseReason) arguments[0]).getCloseCode().getCode());
            default -> null;
        });
    }

    private final class Receiver implements WebSocketReceiver {
        private final String name;

        Receiver(String name) {
            this.name = name;
        }

        @Override
        public void onText(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onBinary(byte[] data) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onTooBig() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onClose(boolean isError) {
            events.add(name + (isError ? " failed" : " ended"));
        }
    }

    /** The container: knows the one endpoint that was registered, and opens connections when the test says so. */
    private final class Tyrus {
        final List<Map<String, String>> upgrades = new ArrayList<>();
        final List<Boolean> wereHandshakesAllowed = new ArrayList<>();

        @Nullable
        IOException failure;

        private @Nullable ServerEndpointConfig registered;

        ServerContainer container() {
            return proxy(ServerContainer.class, (method, arguments) -> switch (method) {
                case "addEndpoint" -> {
                    registered = (ServerEndpointConfig) arguments[0];
                    yield null;
                }
                case "upgradeHttpToWebSocket" -> {
                    upgrade(arguments);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method);
            });
        }

        @SuppressWarnings("unchecked")
        private void upgrade(Object[] arguments) throws IOException {
            ServerEndpointConfig config = (ServerEndpointConfig) arguments[2];
            Map<String, String> pathParameters = (Map<String, String>) arguments[3];
            assertThat(config.getPath())
                    .isEqualTo(registered().getPath())
                    .startsWith("/socket.io/")
                    .endsWith("{" + String.join("", pathParameters.keySet()) + "}");
            wereHandshakesAllowed.add(isHandshakeAllowed());
            upgrades.add(pathParameters);
            if (failure != null) {
                throw failure;
            }
        }

        boolean isHandshakeAllowed() {
            return configurator().checkOrigin("http://localhost");
        }

        ServerEndpointConfig.Configurator configurator() {
            return registered().getConfigurator();
        }

        private ServerEndpointConfig registered() {
            if (registered == null) {
                throw new IllegalStateException("nothing is registered");
            }
            return registered;
        }

        Endpoint open(int upgrade) {
            try {
                Endpoint endpoint = (Endpoint)
                        configurator().getEndpointInstance(registered().getEndpointClass());
                endpoint.onOpen(
                        session(upgrades.get(upgrade)), proxy(EndpointConfig.class, (method, arguments) -> null));
                return endpoint;
            } catch (InstantiationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Calls {
        @Nullable
        Object call(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        calls.call(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
