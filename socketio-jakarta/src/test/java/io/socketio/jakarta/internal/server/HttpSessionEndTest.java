/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.HttpSessionPolicy;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the end of a user's HTTP session means for sockets. */
class HttpSessionEndTest {
    private final ServerFixture fixture = new ServerFixture(
            config -> config.engine(engine -> engine.httpSessionPolicy(HttpSessionPolicy.DISCONNECT)));
    private final ServerEngine engine = fixture.server.serverEngine();
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void observe() {
        fixture.server.of("/").onDisconnect((socket, reason) -> events.add(reason.wireText()));
    }

    private Client connectedIn(String httpSession) {
        Client client = fixture.client(ServerFixture.requestIn(httpSession));
        client.send("0");
        client.received();
        return client;
    }

    @Test
    void allConnectionsOfTheHttpSessionAreClosed() {
        Client first = connectedIn("A");
        Client second = connectedIn("A");
        Client other = connectedIn("B");

        engine.onHttpSessionEnd("A");

        assertThat(events).containsExactly("server namespace disconnect", "server namespace disconnect");
        assertThat(first.received()).containsExactly("1");
        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isTrue();
        assertThat(other.isClosed()).isFalse();
    }

    @Test
    void loginThatChangesTheIdIsNoEnd() {
        Client client = connectedIn("A");

        engine.onHttpSessionIdChange("A", "B");
        engine.onHttpSessionEnd("A");
        assertThat(client.isClosed()).isFalse();
        engine.onHttpSessionEnd("B");

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void requestThatKnewTheOldIdBelongsToTheNewOne() {
        engine.onHttpSessionIdChange("A", "B");
        Client client = connectedIn("A");

        engine.onHttpSessionEnd("B");

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void requestThatWasOvertakenByTheEndIsClosed() {
        engine.onHttpSessionIdChange("A", "B");
        engine.onHttpSessionEnd("B");

        Client client = fixture.client(ServerFixture.requestIn("A"));

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void connectionOfNoHttpSessionGoesOn() {
        Client client = fixture.connected();

        engine.onHttpSessionEnd("A");

        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void byDefaultConnectionsOutliveTheHttpSession() {
        ServerFixture ignoring = new ServerFixture();
        Client client = ignoring.client(ServerFixture.requestIn("A"));

        ignoring.server.serverEngine().onHttpSessionEnd("A");

        assertThat(client.isClosed()).isFalse();
    }
}
