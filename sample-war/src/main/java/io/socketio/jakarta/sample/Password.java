/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.util.Objects;

/**
 * The {@code auth} data of the administration page.
 *
 * @param password what the user typed
 */
public record Password(String password) {

    /** What the client left out is empty. */
    public Password {
        password = Objects.requireNonNullElse(password, "");
    }
}
