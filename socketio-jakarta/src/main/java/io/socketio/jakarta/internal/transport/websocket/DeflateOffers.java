/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.Extension;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which offer of {@code permessage-deflate} is taken (RFC 7692, section 7.1), and with which parameters. Decided here
 * because containers differ: some refuse the connection for a parameter they do not know, or do not confirm one they
 * have to.
 *
 * <p>The client is never asked for {@code client_no_context_takeover}, which is its choice to make: Jetty would forget
 * what it has read of a message when a ping comes in the middle of it.
 */
final class DeflateOffers {
    static final String NAME = "permessage-deflate";

    private static final String SERVER_ALONE = "server_no_context_takeover";
    private static final String CLIENT_ALONE = "client_no_context_takeover";
    private static final String CLIENT_WINDOW = "client_max_window_bits";
    private static final Pattern WINDOW_BITS = Pattern.compile("[89]|1[0-5]");
    private static final Extension.Parameter EACH_MESSAGE_ALONE = new Flag(SERVER_ALONE);

    private DeflateOffers() {}

    /** The answer to what a client offers, in the order of its preference; empty if nothing can be taken. */
    static Optional<Extension> answer(List<Extension> offers) {
        return offers.stream()
                .filter(DeflateOffers::isAcceptable)
                .findFirst()
                .map(offer -> new Answer(
                        NAME,
                        offer.getParameters().stream()
                                .filter(parameter -> SERVER_ALONE.equals(parameter.getName()))
                                .map(parameter -> EACH_MESSAGE_ALONE)
                                .toList()));
    }

    static boolean isListed(Iterable<Extension> extensions) {
        for (Extension extension : extensions) {
            if (NAME.equals(extension.getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAcceptable(Extension offer) {
        if (!NAME.equals(offer.getName())) {
            return false;
        }
        Set<String> names = new HashSet<>();
        return offer.getParameters().stream().allMatch(p -> names.add(p.getName()) && isAcceptable(p));
    }

    // Java compresses with a window of 15 bits only: an offer that asks the server for another one cannot be taken, and
    // not every container confirms the request for that one.
    private static boolean isAcceptable(Extension.Parameter parameter) {
        String value = parameter.getValue() == null ? "" : parameter.getValue();
        return switch (parameter.getName()) {
            case SERVER_ALONE, CLIENT_ALONE -> value.isEmpty();
            case CLIENT_WINDOW -> value.isEmpty() || WINDOW_BITS.matcher(value).matches();
            default -> false;
        };
    }

    private record Answer(String getName, List<Parameter> getParameters) implements Extension {}

    private record Flag(String getName) implements Extension.Parameter {
        @Override
        public @Nullable String getValue() {
            return null;
        }
    }
}
