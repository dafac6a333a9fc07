/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The commands of a server's administrator, over HTTP as {@code asadmin} sends them. Thread-safe. */
final class AdminCommands {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    AdminCommands(int port) {
        this.port = port;
    }

    /** Whether the server answers commands. */
    boolean isReady() throws InterruptedException {
        try {
            return isSuccess(send("version"));
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    /**
     * Runs a command to its end.
     *
     * @param parameters names and values in turn; the one without a name is {@code DEFAULT}
     * @throws IOException if it fails
     */
    void run(String command, String... parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(command, parameters);
        if (!isSuccess(answer)) {
            throw new IOException("GlassFish's answer to " + command + " is " + answer.statusCode() + ": "
                    + answer.body().replaceAll("<[^>]*>", ""));
        }
    }

    private static boolean isSuccess(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("Exit Code : SUCCESS");
    }

    private HttpResponse<String> send(String command, String... parameters) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        URI address = URI.create("http://127.0.0.1:" + port + "/__asadmin/" + command + query);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Requested-By", "socketio")
                .timeout(LIMIT)
                .POST(BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
