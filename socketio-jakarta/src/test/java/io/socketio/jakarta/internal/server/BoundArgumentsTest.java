/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.JsonArguments;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundArgumentsTest {
    private static final byte[] BINARY = {1, 2};

    private final JsonbCodec codec = JsonbCodec.create();

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void argumentsAreBoundToTheTypeAskedFor() {
        BoundArguments arguments = arguments("12", "\"x\"", "{\"_placeholder\":true,\"num\":0}", "null");

        assertThat(arguments.size()).isEqualTo(4);
        assertThat(arguments.get(0, int.class)).contains(12);
        assertThat(arguments.get(0, Long.class)).contains(12L);
        assertThat(arguments.require(1, String.class)).isEqualTo("x");
        assertThat(arguments.require(2, byte[].class)).isEqualTo(BINARY);
        assertThat(arguments.get(1, (Type) String.class)).contains("x");
    }

    @Test
    void absentAndNullArgumentsAreEmpty() {
        BoundArguments arguments = arguments("null");

        assertThat(arguments.get(0, String.class)).isEmpty();
        assertThat(arguments.get(1, byte[].class)).isEmpty();
        assertThatThrownBy(() -> arguments.require(1, String.class))
                .isInstanceOf(BindingException.class)
                .hasMessage("argument 1 of the event \"join?\" is missing, expected java.lang.String");
    }

    @Test
    void allArgumentsAreGivenAsPlainValues() {
        assertThat(arguments("1", "null", "{\"a\":[true]}", "{\"_placeholder\":true,\"num\":0}")
                        .toList())
                .hasSize(4)
                .startsWith(BigDecimal.ONE, null, java.util.Map.of("a", List.of(true)))
                .endsWith((Object) BINARY);
    }

    @Test
    void aFailureNamesPositionAndTypeButNotTheContent() {
        BoundArguments arguments = arguments("1", "{\"secret\":\"s3cret\"}", "\"s3cret\"");

        assertThatThrownBy(() -> arguments.get(1, int.class))
                .isInstanceOf(BindingException.class)
                .hasMessageStartingWith("argument 1 of the event \"join?\" does not fit int")
                .hasNoCause();
        assertThatThrownBy(() -> arguments.get(2, java.time.LocalDate.class))
                .isInstanceOf(BindingException.class)
                .hasMessageStartingWith("argument 2 of the event \"join?\" does not fit java.time.LocalDate")
                .hasMessageNotContaining("s3cret");
    }

    private BoundArguments arguments(String... json) {
        return new BoundArguments("join\n", new JsonArguments(List.of(json), List.of(BINARY)), codec);
    }
}
