/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a session is asked for on each container; that it helps there is tested by the suite. */
class ContainerLimitsTest {
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    /** What the session was asked for. */
    private final List<String> calls = new ArrayList<>();

    private final Map<String, Object> properties = new HashMap<>();
    private final Session session = (Session) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Session.class},
            (self, method, values) -> switch (method.getName()) {
                case "getUserProperties" -> properties;
                case "getMaxTextMessageBufferSize" -> 8192;
                case "getAsyncRemote", "getBasicRemote", "addMessageHandler" -> null;
                default -> {
                    calls.add(method.getName() + " " + values[0]);
                    yield null;
                }
            });

    @ParameterizedTest
    @CsvSource({
        "org.apache.tomcat.websocket.WsSession, TOMCAT",
        "org.eclipse.jetty.ee11.websocket.jakarta.common.JakartaWebSocketSession, JETTY",
        "org.glassfish.tyrus.core.TyrusSession, TYRUS",
        "io.undertow.websockets.jsr.UndertowSession, OTHER",
    })
    void containerIsKnownByTheClassOfItsSessions(String sessionClass, ContainerLimits container) {
        assertThat(ContainerLimits.of(sessionClass)).isEqualTo(container);
    }

    @Test
    void sessionOfAnUnknownContainerHasNoPeculiarities() {
        assertThat(ContainerLimits.of(session)).isEqualTo(ContainerLimits.OTHER);
    }

    @Test
    void tyrusIsGivenNoIdleTimeoutThatWouldOutliveTheApplication() {
        ContainerLimits.TYRUS.prepareClose(session);

        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TYRUS")
    void stalledSessionIsCutOffSoonAfterItsClose(ContainerLimits container) {
        container.prepareClose(session);

        assertThat(calls).containsExactly("setMaxIdleTimeout 1000");
        assertThat(properties).containsEntry(SEND_TIMEOUT, 1000L);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TOMCAT")
    void messagesUpToTheMaximumAreTakenAndTheHeartbeatDecidesAlone(ContainerLimits container) {
        container.prepare(session, 100_000);

        assertThat(calls)
                .containsExactly(
                        "setMaxIdleTimeout 0",
                        "setMaxTextMessageBufferSize 100000",
                        "setMaxBinaryMessageBufferSize 100000");
    }

    @Test
    void tomcatKeepsItsTextBufferSmallAndItsBinaryOneAsItIs() {
        ContainerLimits.TOMCAT.prepare(session, 100_000);

        assertThat(calls).containsExactly("setMaxIdleTimeout 0", "setMaxTextMessageBufferSize 2048");
    }

    @ParameterizedTest
    @CsvSource({
        "TOMCAT, NORMAL_CLOSURE",
        "JETTY, NO_STATUS_CODE",
        "TYRUS, NORMAL_CLOSURE",
        "OTHER, NORMAL_CLOSURE",
    })
    void orderlyCloseHasNoCodeWhereTheContainerCanLeaveItOut(ContainerLimits container, CloseCodes code) {
        assertThat(container.orderly()).isEqualTo(code);
    }

    @Test
    void tomcatIsWrittenToDirectlyWithinTheSendTimeout() {
        Remote remote = ContainerLimits.TOMCAT.remote(session, new Risks(1, () -> 0), Duration.ofSeconds(7));

        assertThat(remote).isInstanceOf(DirectRemote.class);
        assertThat(properties).containsEntry(SEND_TIMEOUT, 7000L);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TOMCAT")
    void othersAreWrittenToAsynchronously(ContainerLimits container) {
        Remote remote = container.remote(session, new Risks(1, () -> 0), Duration.ofSeconds(7));

        assertThat(remote).isInstanceOf(AsyncRemote.class);
        assertThat(properties).isEmpty();
    }
}
