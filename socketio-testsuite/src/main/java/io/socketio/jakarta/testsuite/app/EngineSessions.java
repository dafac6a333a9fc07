/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Engine.IO servers of an application, for {@link EngineSessionsServlet}. Thread-safe. */
public final class EngineSessions {
    private final Map<String, EngineServer> servers = new ConcurrentHashMap<>();

    private EngineSessions() {}

    /** The one of this application. */
    public static synchronized EngineSessions of(ServletContext context) {
        String key = EngineSessions.class.getName();
        if (context.getAttribute(key) instanceof EngineSessions existing) {
            return existing;
        }
        EngineSessions created = new EngineSessions();
        context.setAttribute(key, created);
        return created;
    }

    /** Remembers a server. */
    public void add(EngineServer server) {
        servers.put(server.config().path(), server);
    }

    /** How many sessions are open at a path. */
    public int count(String path) {
        EngineServer server = servers.get(path);
        if (server == null) {
            throw new IllegalArgumentException("no server at " + path);
        }
        return server.sessionCount();
    }
}
