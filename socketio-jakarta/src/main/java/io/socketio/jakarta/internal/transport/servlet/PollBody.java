/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.socketio.jakarta.internal.engine.codec.Payload;
import java.util.Optional;

/**
 * A payload as the body of an HTTP answer.
 *
 * @param contentType its type
 * @param bytes the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; made for one answer
record PollBody(String contentType, byte[] bytes) {

    /** The body, as a script if the session uses JSONP. */
    static PollBody of(Payload payload, Optional<Jsonp> jsonp) {
        if (payload instanceof Payload.Bytes binary) {
            return new PollBody("application/octet-stream", binary.bytes());
        }
        String text = ((Payload.Text) payload).text();
        return jsonp.map(form -> new PollBody(
                        "text/javascript; charset=UTF-8", form.script(text).getBytes(UTF_8)))
                .orElseGet(() -> new PollBody("text/plain; charset=UTF-8", text.getBytes(UTF_8)));
    }
}
