/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.InNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Who is online. Thread-safe: it keeps nothing but asks the namespace for its sockets, so there is nothing to clean up
 * when a client goes, whatever the way.
 *
 * <p>A name belongs to the key it was first used with for as long as one socket uses it. So a page whose connection
 * broke comes back under its name, although the server has not noticed yet that the old socket is dead.
 */
@ApplicationScoped
class People {
    private static final int MAX_SOCKETS = 1_000;
    private static final String PROFILE = "profile";

    @Inject
    @InNamespace("/chat")
    Namespace chat;

    /** Remembers who a socket belongs to, unless there is an objection. */
    Optional<String> enter(Socket socket, Profile profile) {
        Optional<String> objection = objection(profile, online());
        if (objection.isEmpty()) {
            socket.data().put(PROFILE, profile);
        }
        return objection;
    }

    static Optional<String> objection(Profile profile, List<Profile> online) {
        if (!profile.hasValidName()) {
            return Optional.of("A name has 1 to 24 letters or digits; spaces and . _ ' - may stand between them.");
        }
        if (!profile.hasValidKey()) {
            return Optional.of("The key is missing or too long.");
        }
        if (online.stream().anyMatch(profile::isClaimedBy)) {
            return Optional.of("Somebody is already here as " + profile.name() + ".");
        }
        return online.size() < MAX_SOCKETS ? Optional.empty() : Optional.of("The chat is full.");
    }

    /** How many different people are online. */
    long count() {
        return online().stream().map(Profile::name).distinct().count();
    }

    static String nameOf(Socket socket) {
        return socket.data().get(PROFILE, Profile.class).orElseThrow().name();
    }

    private List<Profile> online() {
        return chat.sockets().stream()
                .flatMap(socket -> socket.data().get(PROFILE, Profile.class).stream())
                .toList();
    }
}
