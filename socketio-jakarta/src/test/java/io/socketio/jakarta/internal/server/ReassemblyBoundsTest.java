/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.DisconnectReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReassemblyBoundsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String HEADER = "52-[\"x\",{\"_placeholder\":true,\"num\":0}]";

    private final List<DisconnectReason> ends = new ArrayList<>();
    private final List<byte[]> received = new ArrayList<>();
    private final ServerFixture fixture =
            new ServerFixture(config -> config.attachmentTimeout(LIMIT).maxPacketBytes(1_000));

    ReassemblyBoundsTest() {
        fixture.server.of("/").onConnection(socket -> {
            socket.onDisconnect(ends::add);
            socket.on("x", byte[].class, (binary, ack) -> received.add(binary));
        });
    }

    @Test
    void anAttachmentThatDoesNotComeClosesTheSession() {
        ServerFixture.Client client = fixture.connected();

        client.send(HEADER);
        fixture.time.advance(LIMIT.minusMillis(1));
        assertThat(client.isClosed()).isFalse();
        fixture.time.advance(Duration.ofMillis(1));

        assertThat(client.isClosed()).isTrue();
        assertThat(ends).containsExactly(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void eachAttachmentHasTimeOfItsOwn() {
        ServerFixture.Client client = fixture.connected();

        client.send(HEADER);
        fixture.time.advance(LIMIT.minusMillis(1));
        client.send(new byte[1]);
        fixture.time.advance(LIMIT.minusMillis(1));
        client.send(new byte[1]);

        assertThat(received).hasSize(1);
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void aClientThatStopsAfterTheFirstAttachmentIsClosedWithinTwiceTheLimit() {
        ServerFixture.Client client = fixture.connected();

        client.send(HEADER);
        client.send(new byte[1]);
        fixture.time.advance(LIMIT);
        fixture.time.advance(LIMIT);

        assertThat(client.isClosed()).isTrue();
        assertThat(ends).containsExactly(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void aCompletePacketIsNotWatched() {
        ServerFixture.Client client = fixture.connected();

        client.send(HEADER);
        client.send(new byte[1]);
        client.send(new byte[1]);
        fixture.time.advance(LIMIT);
        fixture.time.advance(LIMIT);

        assertThat(received).hasSize(1);
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void attachmentsThatTogetherAreTooLargeCloseTheSession() {
        ServerFixture.Client client = fixture.connected();

        client.send(HEADER);
        client.send(new byte[900]);
        assertThat(client.isClosed()).isFalse();
        client.send(new byte[900]);

        assertThat(client.isClosed()).isTrue();
        assertThat(received).isEmpty();
        assertThat(ends).containsExactly(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void aPacketAsLargeAsAllowedIsDelivered() {
        ServerFixture.Client client = fixture.connected();

        client.send(HEADER);
        client.send(new byte[1_000 - HEADER.length()]);
        client.send(new byte[0]);

        assertThat(received).hasSize(1);
    }
}
