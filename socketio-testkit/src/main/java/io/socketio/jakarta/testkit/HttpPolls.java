/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionStage;

/** Polling over HTTP. */
final class HttpPolls implements Polls {
    private final HttpClient http;
    private final Relay network;
    private final ClientRequest request;
    private final URI handshake;
    // Set once, before the requests that need it.
    private volatile URI session;

    HttpPolls(HttpClient http, Relay network, ClientRequest request, URI handshake) {
        this.http = http;
        this.network = network;
        this.request = request;
        this.handshake = handshake;
        this.session = handshake;
    }

    @Override
    public CompletionStage<Reply> handshake() {
        return exchange(request(handshake).GET());
    }

    @Override
    public void join(String sid) {
        session = URI.create(handshake + "&sid=" + sid);
    }

    @Override
    public CompletionStage<Reply> get() {
        return exchange(request(session).GET());
    }

    @Override
    public CompletionStage<Reply> post(String payload) {
        return exchange(request(session)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(payload)));
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder;
    }

    private CompletionStage<Reply> exchange(HttpRequest.Builder builder) {
        return http.sendAsync(builder.build(), BodyHandlers.ofString())
                .thenApply(answer -> new Reply(answer.statusCode(), answer.body()));
    }

    @Override
    public void cut() {
        network.cut();
    }

    @Override
    public void release() {
        network.retire();
    }
}
