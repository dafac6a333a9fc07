/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Gives records back, with binary data inside; the names on the wire are those of the application's JSON library. */
@SocketNamespace("/")
@ApplicationScoped
public class ProfileHandlers {
    /** For the container. */
    public ProfileHandlers() {}

    /** A record in, a record out. */
    @OnEvent("profile")
    public Profile profile(Profile profile) {
        return new Profile(profile.displayName(), profile.lastSeen().plusSeconds(1), profile.knownPictures());
    }

    /** Somebody, with pictures. */
    public record Profile(String displayName, Instant lastSeen, List<Picture> knownPictures) {}

    /** Binary data, some levels down. */
    @SuppressWarnings("ArrayRecordComponent") // applications do this
    public record Picture(byte[] rawBytes) {}
}
