/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import java.util.List;

/** What the chat acknowledges an event with. */
public sealed interface Answer {

    /** The client may show why not. */
    record Refusal(String error) implements Answer {}

    /** The room was entered. Its messages so far, the newest last. */
    record Joined(String room, List<Message> history) implements Answer {}

    /** The room was left. */
    record Left(String room) implements Answer {}

    /** The message was posted, see {@link Message#at()}. */
    record Posted(long at) implements Answer {}
}
