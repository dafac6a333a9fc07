/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.Patience;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;

/** What tests ask an application that is deployed. */
final class Deployed {
    private Deployed() {}

    /** A path below the application. */
    static URI path(URL application, String path) {
        return URI.create(application.toString().replaceAll("/$", "") + path);
    }

    /** How many sessions a server of {@link Applications#http} or {@link Applications#filters} has. */
    static int sessions(URL application, String path) {
        HttpResponse<String> answer = new EngineHttp(path(application, "/sessions")).get("path=" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Integer.parseInt(answer.body());
    }

    /** Waits until a session or socket has ended, which has to be for one of these reasons and only once. */
    static void awaitEnd(URL application, String id, String... reasons) {
        EngineHttp ends = new EngineHttp(path(application, "/ends"));
        await().atMost(Patience.STEP).untilAsserted(() -> {
            HttpResponse<String> answer = ends.get("id=" + id);
            assertThat(answer.body()).isIn((Object[]) reasons);
        });
    }

    /** Asserts that a session or socket has not ended. */
    static void assertOpen(URL application, String id) {
        assertThat(new EngineHttp(path(application, "/ends")).get("id=" + id).statusCode())
                .isEqualTo(404);
    }
}
