/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content codings a client accepts, with their weights from 0 to 1000, in its order (RFC 9110, section 12.5.3).
 * Immutable.
 */
final class AcceptEncoding {
    private static final String ANY = "*";
    private static final String IDENTITY = "identity";
    private static final int FULL_WEIGHT = 1000;

    private final Map<String, Integer> weights;

    private AcceptEncoding(Map<String, Integer> weights) {
        this.weights = weights;
    }

    static AcceptEncoding of(HttpServletRequest request) {
        return of(Collections.list(request.getHeaders("Accept-Encoding")));
    }

    static AcceptEncoding of(List<String> headers) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String header : headers) {
            for (String item : header.split(",", -1)) {
                String[] parts = item.split(";", 2);
                String coding = parts[0].strip().toLowerCase(Locale.ROOT);
                if (!coding.isEmpty()) {
                    weights.putIfAbsent(coding, parts.length == 1 ? FULL_WEIGHT : weight(parts[1]));
                }
            }
        }
        return new AcceptEncoding(weights);
    }

    // What is no weight takes the coding away: sending what the client may not understand is the worse mistake.
    private static int weight(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("q")) {
                try {
                    double value = Double.parseDouble(pair[1].strip());
                    return value >= 0 && value <= 1 ? (int) Math.round(value * FULL_WEIGHT) : 0;
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return FULL_WEIGHT;
    }

    /** The coding of the greatest weight; among equals the first one offered. Empty if none is wanted. */
    Optional<String> best(List<String> offered) {
        Optional<String> best = Optional.empty();
        int greatest = Math.max(0, weights.getOrDefault(IDENTITY, 0) - 1);
        for (String coding : offered) {
            int weight = weights.getOrDefault(coding, weights.getOrDefault(ANY, 0));
            if (weight > greatest) {
                best = Optional.of(coding);
                greatest = weight;
            }
        }
        return best;
    }

    /** As {@link #best}, but among equals the one decides that the client names first. */
    Optional<String> bestInClientOrder(List<String> offered) {
        return best(Stream.concat(weights.keySet().stream().filter(offered::contains), offered.stream())
                .distinct()
                .toList());
    }
}
