/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a request asks for a WebSocket, and is as it has to be: over HTTP/1.1 by its {@code Upgrade} header, over HTTP/2
 * by an extended CONNECT (RFC 8441), which containers pass on if they offer that to clients. Stateless; called on the
 * container's request threads.
 */
final class WebSocketRequest {
    // Sixteen bytes in base64; not every container looks.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private WebSocketRequest() {}

    /** Whether it asks for a WebSocket. */
    static boolean isOne(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade")) || isExtendedConnect(request);
    }

    /** Its method, GET for one that stands for it. */
    static String method(HttpServletRequest request) {
        return isExtendedConnect(request) ? "GET" : request.getMethod();
    }

    /** Whether one has the headers that it needs. */
    static boolean isWellFormed(HttpServletRequest request) {
        return "13".equals(request.getHeader("Sec-WebSocket-Version"))
                && (isExtendedConnect(request) || (isConnectionUpgraded(request) && hasKey(request)));
    }

    /** Whether it does so over HTTP/2, where the answer is 200. The other kind of CONNECT has no path, so no servlet. */
    static boolean isExtendedConnect(HttpServletRequest request) {
        return request.getMethod().equals("CONNECT") && !request.getProtocol().startsWith("HTTP/1");
    }

    // Undertow upgrades without being asked for it here.
    private static boolean isConnectionUpgraded(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Connection")).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .anyMatch(option -> option.strip().equalsIgnoreCase("upgrade"));
    }

    private static boolean hasKey(HttpServletRequest request) {
        String key = request.getHeader("Sec-WebSocket-Key");
        return key != null && KEY.matcher(key).matches();
    }
}
