/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.PollExchange;
import io.socketio.jakarta.internal.engine.codec.Payload;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** A GET that waits; answered by whoever has a packet for the client. */
final class PollReply implements PollExchange {
    private final AsyncReply reply;
    private final Optional<Jsonp> jsonp;
    private final PollCompression compression;

    PollReply(AsyncReply reply, Optional<Jsonp> jsonp, PollCompression compression) {
        this.reply = reply;
        this.jsonp = jsonp;
        this.compression = compression;
    }

    @Override
    public void respond(Payload payload) {
        PollBody body = PollBody.of(payload, jsonp);
        reply.send(body.contentType(), body.bytes(), payload.isCompressible() ? compression : PollCompression.NONE);
    }

    @Override
    public void reject() {
        reply.status(HttpServletResponse.SC_BAD_REQUEST);
    }
}
