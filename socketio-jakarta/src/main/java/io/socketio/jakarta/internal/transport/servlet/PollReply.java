/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.PollExchange;
import io.socketio.jakarta.internal.engine.codec.Payload;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/** A GET that waits; answered by whoever has a packet for the client. */
final class PollReply implements PollExchange {
    private final AsyncReply reply;

    PollReply(AsyncReply reply) {
        this.reply = reply;
    }

    @Override
    public void respond(Payload payload) {
        reply.send("text/plain; charset=UTF-8", payload.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void reject() {
        reply.status(HttpServletResponse.SC_BAD_REQUEST);
    }
}
