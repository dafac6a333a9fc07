/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.List;

/**
 * What other servers answered to an event.
 *
 * @param answers one for each server that has answered in time
 * @param expected how many servers were asked and have not left meanwhile
 */
public record ServerSideAnswers(List<AckAnswer> answers, int expected) {

    /** Copies the list. */
    public ServerSideAnswers {
        answers = List.copyOf(answers);
    }
}
