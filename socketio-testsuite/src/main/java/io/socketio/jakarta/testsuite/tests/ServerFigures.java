/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

/** What {@code /figures} of an application tells at one moment. */
record ServerFigures(long sessions, long dropped, long threads, long descriptors) {

    static ServerFigures of(URL application) {
        Map<String, Long> figures = read(application, "");
        return new ServerFigures(
                figure(figures, "sessions"),
                figure(figures, "dropped"),
                figure(figures, "threads"),
                figure(figures, "descriptors"));
    }

    /** Bytes of heap in use after a full collection. */
    static long heap(URL application) {
        return figure(read(application, "heap"), "heap");
    }

    private static long figure(Map<String, Long> figures, String name) {
        Long value = figures.get(name);
        if (value == null) {
            throw new AssertionError("the application tells no " + name);
        }
        return value;
    }

    private static Map<String, Long> read(URL application, String query) {
        Map<String, Long> figures = new HashMap<>();
        new EngineHttp(Deployed.path(application, "/figures"))
                .get(query)
                .body()
                .lines()
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    figures.put(line.substring(0, equals), Long.valueOf(line.substring(equals + 1)));
                });
        return figures;
    }
}
