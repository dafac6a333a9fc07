/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;

/** The threads that the library has in the container, as {@link Applications#neighbour} sees them. */
final class LibraryThreads {
    private LibraryThreads() {}

    static List<String> of(URL neighbour) {
        HttpResponse<String> answer = new EngineHttp(Deployed.path(neighbour, "/threads")).get("");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(name -> name.startsWith("socketio-"))
                .toList();
    }
}
