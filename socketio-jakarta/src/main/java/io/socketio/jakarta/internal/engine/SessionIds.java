/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids that cannot be guessed: 120 random bits as 20 characters of URL-safe base64. Thread-safe. */
public final class SessionIds {
    private static final int BYTES = 15;

    private final SecureRandom random = new SecureRandom();

    /** Creates a source of ids. */
    public SessionIds() {}

    /** A new id. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
