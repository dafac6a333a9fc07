/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is online under which name. Thread-safe.
 *
 * <p>A name belongs to the key it was first used with for as long as one socket uses it. So a page whose connection
 * broke comes back under its name, although the server has not noticed yet that the old socket is dead.
 */
@ApplicationScoped
class People {
    private static final int MAX_PEOPLE = 1_000;
    private static final int MAX_KEY_LENGTH = 64;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{0,23}");

    /** By name in lower case. Guarded by {@code this}. */
    private final Map<String, Person> online = new HashMap<>();

    /** Takes the name for a socket. Answers with the reason if it cannot be. */
    synchronized Optional<String> enter(Profile profile, String socketId) {
        if (!NAME.matcher(profile.name()).matches()) {
            return Optional.of("A name has 1 to 24 letters or digits; spaces and . _ ' - may stand between them.");
        }
        if (profile.key().isEmpty() || profile.key().length() > MAX_KEY_LENGTH) {
            return Optional.of("The key is missing or too long.");
        }
        Person person = online.get(idOf(profile.name()));
        if (person != null && !person.hasKey(profile.key())) {
            return Optional.of("Somebody is already here as " + profile.name() + ".");
        }
        if (person == null && online.size() >= MAX_PEOPLE) {
            return Optional.of("The chat is full.");
        }
        online.computeIfAbsent(idOf(profile.name()), id -> new Person(profile.key()))
                .sockets
                .add(socketId);
        return Optional.empty();
    }

    synchronized void leave(String name, String socketId) {
        Person person = online.get(idOf(name));
        if (person != null && person.sockets.remove(socketId) && person.sockets.isEmpty()) {
            online.remove(idOf(name));
        }
    }

    synchronized int count() {
        return online.size();
    }

    private static String idOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static final class Person {
        final byte[] key;
        final Set<String> sockets = new HashSet<>();

        Person(String key) {
            this.key = key.getBytes(StandardCharsets.UTF_8);
        }

        boolean hasKey(String other) {
            return MessageDigest.isEqual(key, other.getBytes(StandardCharsets.UTF_8));
        }
    }
}
