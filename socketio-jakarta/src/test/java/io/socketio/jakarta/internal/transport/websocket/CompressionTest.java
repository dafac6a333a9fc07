/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    private static final List<Extension> INSTALLED = offers("permessage-deflate");

    private final Logger logger = Logger.getLogger(Compression.class.getName());
    private final Lines lines = new Lines();
    private final Compression compression = new Compression(true);

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(lines);
        logger.setUseParentHandlers(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=8",
                "permessage-deflate; client_no_context_takeover; client_max_window_bits=15",
                "permessage-deflate; server_max_window_bits=10, permessage-deflate",
                "other; x=1, permessage-deflate, permessage-deflate; server_no_context_takeover",
            })
    void offerIsTaken(String offered) {
        assertThat(compression.negotiate(INSTALLED, offers(offered)))
                .map(CompressionTest::text)
                .hasValue("permessage-deflate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; server_no_context_takeover",
                "permessage-deflate; client_no_context_takeover; server_no_context_takeover; client_max_window_bits",
            })
    void clientThatWantsEachMessageCompressedByItselfIsObeyed(String offered) {
        assertThat(compression.negotiate(INSTALLED, offers(offered)))
                .map(CompressionTest::text)
                .hasValue("permessage-deflate; server_no_context_takeover");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "constructor",
                "__proto__; x=1",
                "permessage-deflat",
                "permessage-deflate; server_max_window_bits=10",
                "permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_max_window_bits=08",
                "permessage-deflate; client_max_window_bits=9999999999999999999",
                "permessage-deflate; client_max_window_bits; client_max_window_bits=10",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; constructor",
                "permessage-deflate; @inflate_buffer_size=100000000",
            })
    void otherOffersAreNotTaken(String offered) {
        assertThat(compression.negotiate(INSTALLED, offers(offered))).isEmpty();
        assertThat(lines.texts).isEmpty();
    }

    @Test
    void nothingIsTakenOrSaidUnlessItIsWanted() {
        Compression unwanted = new Compression(false);
        unwanted.report(Set.of());
        unwanted.report(Set.copyOf(INSTALLED));

        assertThat(unwanted.negotiate(INSTALLED, INSTALLED)).isEmpty();
        assertThat(lines.texts).isEmpty();
    }

    @Test
    void containerWithTheExtensionIsReportedOnce() {
        compression.report(Set.copyOf(INSTALLED));
        compression.report(Set.copyOf(INSTALLED));

        assertThat(lines.texts)
                .singleElement()
                .asString()
                .startsWith("INFO per-message-deflate is on: WebSocket messages are compressed");
    }

    @Test
    void containerWithoutTheExtensionIsReportedOnce() {
        compression.report(Set.of());

        assertThat(compression.negotiate(List.of(), offers("permessage-deflate")))
                .isEmpty();
        assertOneWarning();
    }

    @Test
    void containerThatLacksTheExtensionAtTheHandshakeIsReportedOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(compression.negotiate(List.of(), offers("permessage-deflate")))
                    .isEmpty();
        }
        assertOneWarning();
    }

    @Test
    void containerThatIgnoresTheAnswerIsReportedOnce() {
        compression.verify(INSTALLED);
        assertThat(lines.texts).isEmpty();

        compression.verify(List.of());
        compression.verify(List.of());
        assertOneWarning();
    }

    private void assertOneWarning() {
        assertThat(lines.texts)
                .containsExactly("WARNING per-message-deflate is on, but this container does not provide it: WebSocket"
                        + " messages are not compressed");
    }

    private static List<Extension> offers(String header) {
        return Stream.of(header.split(","))
                .map(offer -> (Extension) Offer.parse(offer.strip()))
                .toList();
    }

    private static String text(Extension extension) {
        StringBuilder text = new StringBuilder(extension.getName());
        for (Extension.Parameter parameter : extension.getParameters()) {
            text.append("; ").append(parameter.getName());
            if (parameter.getValue() != null) {
                text.append('=').append(parameter.getValue());
            }
        }
        return text.toString();
    }

    private record Offer(String getName, List<Parameter> getParameters) implements Extension {
        static Offer parse(String text) {
            String[] parts = text.split(";");
            List<Parameter> parameters = Stream.of(parts)
                    .skip(1)
                    .map(part -> part.strip().split("="))
                    .map(pair -> (Parameter) new Value(pair[0], pair.length > 1 ? pair[1] : null))
                    .toList();
            return new Offer(parts[0].strip(), parameters);
        }
    }

    private record Value(
            @Override String getName, @Override @Nullable String getValue) implements Extension.Parameter {}

    private static final class Lines extends Handler {
        final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            texts.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
