/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.CookieConfig;
import io.socketio.jakarta.internal.engine.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The replies that are written on the request thread, byte for byte as clients know them from the reference server. */
final class Replies {
    private Replies() {}

    /** Refuses a polling request (Engine.IO protocol 4, "Handshake"): a JSON object with code and message. */
    static void refuse(HttpServletResponse response, Verdict.Refuse refusal) throws IOException {
        response.setStatus(
                refusal.cause() == Cause.FORBIDDEN
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        write(response, "{\"code\":" + refusal.cause().code() + ",\"message\":\"" + escape(refusal.message()) + "\"}");
    }

    /** Refuses a WebSocket before it is one: always 400 with the bare message. */
    static void refuseUpgrade(HttpServletRequest request, HttpServletResponse response, Verdict.Refuse refusal)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/html");
        closeConnection(request, response);
        write(response, refusal.message());
    }

    /** Answers with a status and nothing else. */
    static void empty(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentLength(0);
        response.flushBuffer();
    }

    /**
     * Answers with a status and nothing else before the body of the request has been read. A container that cannot read it
     * in time closes the connection then, which a client has to be told, or its next request gets lost.
     */
    static void emptyBeforeBody(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        closeConnection(request, response);
        empty(response, status);
    }

    // HTTP/2 has no such header: one request of many ends there.
    private static void closeConnection(HttpServletRequest request, HttpServletResponse response) {
        if (request.getProtocol().startsWith("HTTP/1")) {
            response.setHeader("Connection", "close");
        }
    }

    /** The cookie that carries a session id. */
    static String cookie(CookieConfig cookie, String sid) {
        StringBuilder text = new StringBuilder(cookie.name()).append('=').append(sid);
        cookie.maxAge().ifPresent(age -> text.append("; Max-Age=").append(age.toSeconds()));
        cookie.domain().ifPresent(domain -> text.append("; Domain=").append(domain));
        cookie.path().ifPresent(path -> text.append("; Path=").append(path));
        text.append(cookie.httpOnly() ? "; HttpOnly" : "").append(cookie.secure() ? "; Secure" : "");
        cookie.sameSite().ifPresent(site -> text.append("; SameSite=").append(site.wireText()));
        return text.toString();
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (c < ' ') {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
