/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.util.Objects;

/**
 * A message as its author sends it.
 *
 * @param id chosen by the page; sent again with the same id, the message is not posted twice
 * @param room where it belongs
 * @param text what it says, or the caption of a picture
 */
public record Draft(String id, String room, String text) {
    private static final int MAX_ID_LENGTH = 64;
    private static final int MAX_TEXT_LENGTH = 2_000;

    /** What the client left out is empty. */
    public Draft {
        id = Objects.requireNonNullElse(id, "");
        room = Objects.requireNonNullElse(room, "");
        text = Objects.requireNonNullElse(text, "").strip();
    }

    boolean hasValidId() {
        return !id.isEmpty() && id.length() <= MAX_ID_LENGTH;
    }

    boolean isTooLong() {
        return text.length() > MAX_TEXT_LENGTH;
    }
}
