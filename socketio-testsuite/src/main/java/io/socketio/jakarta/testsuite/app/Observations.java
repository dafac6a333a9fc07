/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.engine.ConnectionError;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineObserver;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionObserver;
import io.socketio.jakarta.engine.TransportType;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What an observer of an engine has seen, by the query parameter {@code mark} of the requests, for {@link
 * ObservationsServlet}. One for each application. Thread-safe.
 */
public final class Observations implements EngineObserver {
    private final Map<String, List<String>> lines = new ConcurrentHashMap<>();

    private Observations() {}

    /** The one of this application. */
    public static synchronized Observations of(ServletContext context) {
        String key = Observations.class.getName();
        if (context.getAttribute(key) instanceof Observations existing) {
            return existing;
        }
        Observations created = new Observations();
        context.setAttribute(key, created);
        return created;
    }

    /** What was seen of requests with this mark, in order. */
    public List<String> of(String mark) {
        return List.copyOf(lines.getOrDefault(mark, List.of()));
    }

    @Override
    public void onConnectionError(ConnectionError error) {
        note(error.request(), error.code() + " " + error.cause() + " " + error.context());
    }

    @Override
    public void onConnection(EngineSession session) {
        note(session.request(), "connection");
        session.observe(new EngineSessionObserver() {
            @Override
            public void onUpgrading(TransportType next) {
                note(session.request(), "upgrading " + next.wireName());
            }

            @Override
            public void onUpgrade(TransportType current) {
                note(session.request(), "upgrade " + current.wireName());
            }

            @Override
            public void onClose(EngineCloseReason reason) {
                note(session.request(), "close " + reason.wireText());
            }
        });
    }

    private void note(EngineRequest request, String line) {
        lines.computeIfAbsent(request.parameter("mark").orElse(""), mark -> new CopyOnWriteArrayList<>())
                .add(line);
    }
}
