/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import java.util.List;

/**
 * What is wrong with the data of a client, in a form to send back to it: in JSON {@code {"violations":[{"path":
 * "message.text","message":"must not be blank"}]}}. Made by {@link ValidationErrors}. Immutable.
 *
 * @param violations sorted by path
 */
public record ValidationProblem(List<Violation> violations) {

    /**
     * One thing that is wrong.
     *
     * @param path the name of the handler's parameter, then that of the property, as in {@code message.lines[2].text}; a
     *     class that was compiled without {@code -parameters} has {@code arg0} and so on, counted from 0. Keys of maps are
     *     left out ({@code scores[].value}): the client chose them. Empty if the arguments do not fit together
     * @param message the constraint's message
     */
    public record Violation(String path, String message) {}

    /** Copies the list. */
    public ValidationProblem {
        violations = List.copyOf(violations);
    }
}
