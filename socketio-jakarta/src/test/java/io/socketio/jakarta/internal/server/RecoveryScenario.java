/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** A server with connection state recovery, and clients that go and come back. */
abstract class RecoveryScenario {
    static final Pattern CONNECT = Pattern.compile("0\\{\"sid\":\"([^\"]+)\",\"pid\":\"([^\"]+)\"}");
    static final Pattern PID = Pattern.compile("\"pid\":\"([^\"]+)\"");
    static final Pattern OFFSET = Pattern.compile("\"([0-9a-z]+)\"]$");

    ServerFixture fixture = with(limits -> limits);
    final List<Socket> sockets = new ArrayList<>();
    final List<String> events = new ArrayList<>();

    /** A client that can come back. */
    record Known(Client client, String sid, String pid, String offset) {

        String token() {
            return "0{\"pid\":\"" + pid + "\",\"offset\":\"" + offset + "\"}";
        }
    }

    static ServerFixture with(UnaryOperator<ConnectionStateRecovery> change) {
        return new ServerFixture(
                config -> config.connectionStateRecovery(change.apply(ConnectionStateRecovery.defaults())));
    }

    @BeforeEach
    void collectSockets() {
        observe(fixture);
    }

    void observe(ServerFixture observed) {
        fixture = observed;
        observed.server.of("/").onConnection(sockets::add);
    }

    /** Connects and receives one event, so that there is an offset. */
    Known known() {
        Client client = fixture.connected();
        Matcher connect = CONNECT.matcher((String) client.received().get(0));
        assertThat(connect.matches()).isTrue();
        last().emit("first");
        return new Known(
                client,
                connect.group(1),
                connect.group(2),
                offsetOf(client.received().get(0)));
    }

    Socket last() {
        return sockets.get(sockets.size() - 1);
    }

    static String offsetOf(Object packet) {
        Matcher offset = OFFSET.matcher((String) packet);
        assertThat(offset.find()).isTrue();
        return offset.group(1);
    }

    static String pidOf(Object connectPacket) {
        Matcher connect = PID.matcher((String) connectPacket);
        assertThat(connect.find()).isTrue();
        return connect.group(1);
    }

    Client back(Known known) {
        Client client = fixture.client();
        client.send(known.token());
        return client;
    }

    static void assertNew(Client client, Known known) {
        List<Object> received = client.received();
        Matcher connect = CONNECT.matcher((String) received.get(0));
        assertThat(connect.matches()).isTrue();
        assertThat(connect.group(1)).isNotEqualTo(known.sid());
        assertThat(connect.group(2)).isNotEqualTo(known.pid());
        assertThat(received).hasSize(1);
    }
}
