/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import io.socketio.jakarta.engine.CookieConfig.SameSite;
import io.socketio.jakarta.engine.HandlerThreads;
import io.socketio.jakarta.engine.HttpSessionPolicy;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.StandardParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the text of one option. Pure; what is wrong becomes an {@code IllegalArgumentException} that says what is right. */
final class ConfigValues {
    private ConfigValues() {}

    static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number up to " + Integer.MAX_VALUE, e);
        }
    }

    static Duration duration(String text) {
        try {
            boolean isMillis = text.chars().allMatch(Character::isDigit);
            return isMillis ? Duration.ofMillis(Long.parseLong(text)) : Duration.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("expected a duration such as PT25S, or milliseconds such as 25000", e);
        }
    }

    /** Items between commas, without the space around them and without empty ones. */
    static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Regular expressions between spaces, which no origin contains. */
    static List<Pattern> patterns(String text) {
        try {
            return Arrays.stream(text.split("\\s+", -1))
                    .filter(item -> !item.isEmpty())
                    .map(Pattern::compile)
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "expected regular expressions with spaces between them, but " + e.getDescription() + " in "
                            + e.getPattern(),
                    e);
        }
    }

    static List<TransportType> transports(String text) {
        List<TransportType> types = new ArrayList<>();
        for (String name : list(text)) {
            types.add(TransportType.ofWireName(name)
                    .orElseThrow(() -> new IllegalArgumentException("expected polling, websocket or both")));
        }
        return types;
    }

    static StandardParser parser(String text) {
        return switch (text) {
            case "default" -> StandardParser.DEFAULT;
            case "msgpack" -> StandardParser.MSGPACK;
            default -> throw new IllegalArgumentException("expected default or msgpack");
        };
    }

    static HttpSessionPolicy httpSessionPolicy(String text) {
        return switch (text) {
            case "ignore" -> HttpSessionPolicy.IGNORE;
            case "disconnect" -> HttpSessionPolicy.DISCONNECT;
            default -> throw new IllegalArgumentException("expected ignore or disconnect");
        };
    }

    static HandlerThreads.Standard threads(String text) {
        return switch (text) {
            case "worker" -> HandlerThreads.Standard.WORKER;
            case "managed" -> HandlerThreads.Standard.MANAGED;
            case "virtual" -> HandlerThreads.Standard.VIRTUAL;
            default -> throw new IllegalArgumentException("expected worker, managed or virtual");
        };
    }

    static SameSite sameSite(String text) {
        for (SameSite value : SameSite.values()) {
            if (value.wireText().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("expected strict, lax or none");
    }
}
