/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTest {
    @ParameterizedTest
    @EnumSource
    void bareEndpointsSendOneMessageBack(Measurement measurement) {
        Exchange exchange = Subject.BARE.exchange(measurement);

        assertThat(exchange.request()).hasSize(1).isEqualTo(exchange.reply());
    }

    @Test
    void attachmentFollowsItsEvent() {
        Exchange exchange = Subject.SOCKET_IO.exchange(Measurement.BINARY);

        assertThat(exchange.request()).extracting(Message::isBinary).containsExactly(false, true);
        assertThat(exchange.reply().get(1).length()).isEqualTo(1024);
    }

    @Test
    void bareEndpointsReceiveTheAttachmentAlone() {
        List<Message> request = Subject.BARE.exchange(Measurement.BINARY_LARGE).request();

        assertThat(request.get(0).isBinary()).isTrue();
        assertThat(request.get(0).length()).isEqualTo(65_536);
    }

    @Test
    void recordHasAboutOneKilobyte() {
        Message order = Subject.BARE.exchange(Measurement.JSON).request().get(0);

        assertThat(order.length()).isBetween(1000, 1100);
    }

    @Test
    void onlyServersWithJsonBindingBindRecords() {
        assertThat(Subject.values())
                .filteredOn(subject -> subject.knows(Measurement.JSON))
                .containsExactly(Subject.SOCKET_IO, Subject.BARE);
    }

    @Test
    void nameOfTheRoomDoesNotComeBack() {
        Exchange exchange = Subject.NODE.exchangeInRoom("room-00007");

        assertThat(text(exchange.request().get(0))).startsWith("42[\"room\",\"room-00007\",\"xx");
        assertThat(text(exchange.reply().get(0))).startsWith("42[\"room\",\"xx");
    }

    private static String text(Message message) {
        return StandardCharsets.UTF_8.decode(message.payload().duplicate()).toString();
    }
}
