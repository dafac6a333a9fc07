/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.internal.engine.ManualScheduler;
import io.socketio.jakarta.internal.transport.websocket.WebSocketUpgrader;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.servlet.ServletContext;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said about containers, and to whom the server cannot be deployed. */
class ContainerCheckTest {
    private final Map<String, Object> attributes = new HashMap<>();

    @Test
    void containerOfServlet5IsTooOldAndTheMessageNamesOthers() {
        ServletContext old = context(5, 0, getClass().getClassLoader());

        assertThatThrownBy(
                        () -> SocketIo.mountEngine(old, EngineConfig.builder().build(), session -> {
                            throw new AssertionError("no session");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs Servlet 6.0, and Old Cat/9 has 5.0")
                .hasMessageContaining("Tomcat 10.1");
    }

    @Test
    void currentContainerWithOneCopyOfTheLibraryIsNotWarnedOf() {
        try (CapturedLog log = CapturedLog.of(ContainerCheck.class)) {
            assertThatCode(() -> ContainerCheck.require(context(6, 0, getClass().getClassLoader())))
                    .doesNotThrowAnyException();

            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void embeddedContextNeedsNoClassLoaderOfItsOwn() {
        assertThatCode(() -> ContainerCheck.require(context(6, 0, null))).doesNotThrowAnyException();
    }

    @Test
    void twoCopiesOfTheLibraryAreNamed() {
        ClassLoader twice = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return Collections.enumeration(List.of(
                        URI.create("jar:file:/ear/lib/socketio-jakarta-1.0.jar!/" + name)
                                .toURL(),
                        URI.create("jar:file:/war/WEB-INF/lib/socketio-jakarta-1.1.jar!/" + name)
                                .toURL()));
            }
        };
        try (CapturedLog log = CapturedLog.of(ContainerCheck.class)) {
            ContainerCheck.require(context(6, 1, twice));

            assertThat(log.lines())
                    .containsExactly("WARNING This application sees 2 copies of socketio-jakarta, leave one:"
                            + " jar:file:/ear/lib/socketio-jakarta-1.0.jar,"
                            + " jar:file:/war/WEB-INF/lib/socketio-jakarta-1.1.jar");
        }
    }

    @Test
    void serverOfAnotherCopyStopsTheDeployment() {
        attributes.put(SocketIoServer.class.getName(), "a server of other classes");

        assertThatThrownBy(() -> SocketIo.of(context(6, 0, getClass().getClassLoader())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two copies of socketio-jakarta");
    }

    @Test
    void whatWasFoundIsSaidOnceForAnApplication() {
        ServletContext context = context(6, 1, getClass().getClassLoader());
        try (CapturedLog log = CapturedLog.of(ContainerCheck.class)) {
            ContainerCheck.report(context, upgrader(serverContainer("permessage-deflate", "x-other")));
            ContainerCheck.report(context, upgrader(serverContainer()));

            assertThat(log.lines())
                    .containsExactly("INFO Socket.IO runs on Old Cat/9 with Servlet 6.1, WebSocket with"
                            + " permessage-deflate, x-other, Java "
                            + Runtime.version().feature());
        }
    }

    @Test
    void containerWithoutWebSocketIsWarnedOf() {
        try (CapturedLog log = CapturedLog.of(ContainerCheck.class)) {
            ContainerCheck.report(context(6, 0, getClass().getClassLoader()), upgrader(null));

            assertThat(log.lines()).hasSize(2).first().asString().contains("no WebSocket");
            assertThat(log.lines().get(1)).startsWith("WARNING").contains("clients stay on long-polling");
        }
    }

    @Test
    void containerWithoutTheWebSocketApiIsWarnedOf() {
        try (CapturedLog log = CapturedLog.of(ContainerCheck.class)) {
            ContainerCheck.report(context(6, 0, getClass().getClassLoader()), Optional.empty());

            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(1)).startsWith("WARNING");
        }
    }

    private static Optional<WebSocketUpgrader> upgrader(@Nullable ServerContainer container) {
        return Optional.of(new WebSocketUpgrader(
                () -> container, EngineConfig.builder().build(), new ManualScheduler(), Runnable::run));
    }

    private static ServerContainer serverContainer(String... extensions) {
        Set<Extension> installed = new LinkedHashSet<>();
        for (String name : extensions) {
            installed.add(new Extension() {
                @Override
                public String getName() {
                    return name;
                }

                @Override
                public List<Parameter> getParameters() {
                    return List.of();
                }
            });
        }
        return (ServerContainer) Proxy.newProxyInstance(
                ServerContainer.class.getClassLoader(),
                new Class<?>[] {ServerContainer.class},
                (proxy, method, arguments) -> installed);
    }

    private ServletContext context(int major, int minor, @Nullable ClassLoader loader) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMajorVersion" -> major;
                    case "getMinorVersion" -> minor;
                    case "getServerInfo" -> "Old Cat/9";
                    case "getClassLoader" -> loader;
                    case "getServletRegistration" -> null;
                    case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
                    case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
