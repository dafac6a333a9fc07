/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Engine.IO session over long-polling, without a client library. Thread-safe. */
public final class PollingClient {
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final String SEPARATOR = "\u001e";

    private final EngineHttp http;
    private final String sid;

    private PollingClient(EngineHttp http, String sid) {
        this.http = http;
        this.sid = sid;
    }

    /** Goes on with the session of a handshake that has been answered. */
    public static PollingClient opened(EngineHttp http, HttpResponse<String> handshake) {
        return new PollingClient(http, sid(handshake.body()));
    }

    /** The session id in an open packet. */
    public static String sid(String openPacket) {
        Matcher matcher = SID.matcher(openPacket);
        if (!matcher.find()) {
            throw new IllegalStateException("no open packet: " + openPacket);
        }
        return matcher.group(1);
    }

    /** The session id. */
    public String sid() {
        return sid;
    }

    /** The query of this session's polling requests. */
    public String query() {
        return EngineHttp.HANDSHAKE + "&sid=" + sid;
    }

    /** The query of the WebSocket request that upgrades this session. */
    public String upgradeQuery() {
        return "EIO=4&transport=websocket&sid=" + sid;
    }

    /** Fetches what waits, or waits. */
    public HttpResponse<String> poll() {
        return http.get(query());
    }

    /** As {@link #poll()}, answered later. */
    public CompletableFuture<HttpResponse<String>> pollLater() {
        return http.getLater(query());
    }

    /** The packets of the next answer. */
    public List<String> packets() {
        return List.of(poll().body().split(SEPARATOR, -1));
    }

    /** Sends one request with these packets. */
    public HttpResponse<String> post(String... packets) {
        return http.post(query(), String.join(SEPARATOR, packets));
    }

    /** Sends a WebSocket upgrade request for this session. */
    public RawWebSocket upgrade() {
        return RawWebSocket.open(http.path(), upgradeQuery());
    }
}
