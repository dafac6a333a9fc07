/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Next;
import java.util.ArrayList;
import java.util.List;

/** Remembers the decisions about a client. */
final class FakeNext implements Next {
    final List<String> decisions = new ArrayList<>();
    final List<ConnectionRefusedException> refusals = new ArrayList<>();

    @Override
    public void proceed() {
        decisions.add("proceed");
    }

    @Override
    public void refuse(ConnectionRefusedException refusal) {
        refusals.add(refusal);
        decisions.add("refuse: " + refusal.getMessage());
    }
}
