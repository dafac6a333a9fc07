/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.util.Objects;

/**
 * Who wants to join the chat: the {@code auth} data of the page.
 *
 * @param name shown to everybody
 * @param key a secret the page made up; whoever knows it may use the name again, in a second tab or after the
 *     connection was lost
 */
public record Profile(String name, String key) {

    /** What the client left out is empty. */
    public Profile {
        name = Objects.requireNonNullElse(name, "").strip();
        key = Objects.requireNonNullElse(key, "");
    }
}
