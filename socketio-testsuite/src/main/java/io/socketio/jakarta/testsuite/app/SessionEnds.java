/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Why sessions and sockets ended, by id, for {@link SessionEndsServlet}. One for each application. Thread-safe. */
public final class SessionEnds {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    private SessionEnds() {}

    /** The one of this application. */
    public static synchronized SessionEnds of(ServletContext context) {
        String key = SessionEnds.class.getName();
        if (context.getAttribute(key) instanceof SessionEnds existing) {
            return existing;
        }
        SessionEnds created = new SessionEnds();
        context.setAttribute(key, created);
        return created;
    }

    /** Remembers an end; a second one for the same id would show in the text. */
    public void record(String id, String reason) {
        reasons.merge(id, reason, (first, second) -> first + ", then " + second);
    }

    /** The reason, if this id has ended. */
    public Optional<String> reason(String id) {
        return Optional.ofNullable(reasons.get(id));
    }
}
