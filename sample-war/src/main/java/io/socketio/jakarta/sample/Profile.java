/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who wants to join the chat: the {@code auth} data of the page.
 *
 * @param name shown to everybody
 * @param key a secret the page made up; whoever knows it may use the name again, in a second tab or after the
 *     connection was lost
 */
public record Profile(String name, String key) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{0,23}");
    private static final int MAX_KEY_LENGTH = 64;

    /** What the client left out is empty. */
    public Profile {
        name = Objects.requireNonNullElse(name, "").strip();
        key = Objects.requireNonNullElse(key, "");
    }

    boolean hasValidName() {
        return NAME.matcher(name).matches();
    }

    boolean hasValidKey() {
        return !key.isEmpty() && key.length() <= MAX_KEY_LENGTH;
    }

    /** Whether somebody else goes by this name. */
    boolean isClaimedBy(Profile other) {
        return name.equalsIgnoreCase(other.name) && !MessageDigest.isEqual(bytes(key), bytes(other.key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
