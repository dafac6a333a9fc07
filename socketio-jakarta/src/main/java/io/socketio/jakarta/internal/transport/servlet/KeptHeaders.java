/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The response to a WebSocket handshake, with the headers that have been set before also on containers that forget them
 * when they upgrade, as GlassFish does. Used by the request's thread.
 */
final class KeptHeaders extends HttpServletResponseWrapper {
    private final Map<String, List<String>> before = new LinkedHashMap<>();

    private KeptHeaders(HttpServletResponse response) {
        super(response);
        response.getHeaderNames().forEach(name -> before.put(name, List.copyOf(response.getHeaders(name))));
    }

    /** The response to pass on to the container. */
    static HttpServletResponse of(HttpServletResponse response) {
        return response.getHeaderNames().isEmpty() ? response : new KeptHeaders(response);
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status);
        if (status == SC_SWITCHING_PROTOCOLS) {
            before.forEach((name, values) -> {
                if (!containsHeader(name)) {
                    values.forEach(value -> addHeader(name, value));
                }
            });
        }
    }
}
