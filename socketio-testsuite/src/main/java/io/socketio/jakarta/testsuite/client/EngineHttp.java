/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Plain HTTP requests to one Engine.IO path. Thread-safe. */
public final class EngineHttp {
    /** The query of a polling handshake. */
    public static final String HANDSHAKE = "EIO=4&transport=polling";

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private final HttpClient client;
    private final URI path;
    private final List<String> headers;

    /**
     * For requests to {@code path}, such as {@code http://127.0.0.1:8080/app/engine.io/}.
     *
     * @param headers of each of them, such as {@code Cookie: a=b}
     */
    public EngineHttp(URI path, String... headers) {
        this(CLIENT, path, headers);
    }

    /** As {@link #EngineHttp(URI, String...)}, by another client than that for HTTP/1.1. */
    public EngineHttp(HttpClient client, URI path, String... headers) {
        this.client = client;
        this.path = path;
        this.headers = List.of(headers);
    }

    /** The path without a query. */
    public URI path() {
        return path;
    }

    /** A request with this query, to be completed. */
    public HttpRequest.Builder request(String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path + (query.isEmpty() ? "" : "?" + query)))
                .timeout(LIMIT);
        headers.forEach(header -> addHeader(request, header));
        return request;
    }

    /** GET. */
    public HttpResponse<String> get(String query) {
        return send(request(query).GET());
    }

    /** GET, answered later. */
    public CompletableFuture<HttpResponse<String>> getLater(String query) {
        return client.sendAsync(request(query).GET().build(), BodyHandlers.ofString());
    }

    /** POST with a body of text. */
    public HttpResponse<String> post(String query, String body) {
        return send(request(query)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Another method, without a body. */
    public HttpResponse<String> method(String method, String query) {
        return send(request(query).method(method, BodyPublishers.noBody()));
    }

    /** Any request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** GET, for an answer of bytes. */
    public HttpResponse<byte[]> getBytes(String query) {
        return sendForBytes(request(query).GET());
    }

    /** Any request, whose answer is not to be decoded. */
    public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            // The limit of the request itself ends with the head of its answer.
            return client.sendAsync(request.build(), handler).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed
                    ? new UncheckedIOException(failed)
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new UncheckedIOException(new HttpTimeoutException("the answer did not end"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    /** Opens a polling session, its first request with these headers, such as {@code Cookie: a=b}. */
    public PollingClient open(String... headers) {
        HttpRequest.Builder request = request(HANDSHAKE);
        for (String header : headers) {
            addHeader(request, header);
        }
        return PollingClient.opened(this, send(request));
    }

    private static void addHeader(HttpRequest.Builder request, String header) {
        int colon = header.indexOf(':');
        request.header(header.substring(0, colon), header.substring(colon + 1).strip());
    }
}
