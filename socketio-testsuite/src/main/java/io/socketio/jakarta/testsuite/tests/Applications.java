/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.bundle.TestWar;
import io.socketio.jakarta.testsuite.client.EngineHttp;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WARs, each deployment with a name of its own because Jetty's adapter mixes up equal ones, and what tests ask them. */
final class Applications {
    private static final String APP = "app";

    private Applications() {}

    static WebArchive engine(String name) {
        return TestWar.programmatic(
                name, APP, "EngineApplication", "ObservedEcho", "SessionEnds", "SessionEndsServlet");
    }

    static WebArchive programmatic(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "ProgrammaticApplication",
                "EverydayEvents",
                "DynamicNamespaces",
                "SessionEnds",
                "SessionEndsServlet");
    }

    static WebArchive clientSuite(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "ClientSuiteApplication",
                "ClientSuiteEvents",
                "CloseServlet",
                "EverydayEvents",
                "Middlewares",
                "Selections",
                "SessionEnds",
                "SessionEndsServlet");
    }

    static WebArchive cdi() {
        return TestWar.cdi("cdi.war", APP, "CdiChat", "SessionEnds", "SessionEndsServlet");
    }

    static WebArchive wronglyTyped(String name) {
        return TestWar.cdi(name, APP, "WronglyTypedHandlers");
    }

    /** Tells where the container listens; has nothing of the library in it. */
    static WebArchive empty(String name) {
        return ShrinkWrap.create(WebArchive.class, name).addAsWebResource(new StringAsset("here"), "index.txt");
    }

    /** The ways to connect of the official clients. */
    static Stream<String> transports() {
        return Stream.of("polling", "websocket", "upgrade");
    }

    /** A path below the application. */
    static URI path(URL application, String path) {
        return URI.create(application.toString().replaceAll("/$", "") + path);
    }

    /** Waits until a session or socket has ended, which has to be for this reason and only once. */
    static void awaitEnd(URL application, String id, String reason) {
        EngineHttp ends = new EngineHttp(path(application, "/ends"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            HttpResponse<String> answer = ends.get("id=" + id);
            assertThat(answer.body()).isEqualTo(reason);
        });
    }

    /** Asserts that a session or socket has not ended. */
    static void assertOpen(URL application, String id) {
        assertThat(new EngineHttp(path(application, "/ends")).get("id=" + id).statusCode())
                .isEqualTo(404);
    }
}
