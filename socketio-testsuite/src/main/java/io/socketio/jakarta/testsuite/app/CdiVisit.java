/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.SocketScoped;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What one socket of {@link CdiTenants} has gone through. */
@SocketScoped
public class CdiVisit {
    @Inject
    Socket socket;

    @Inject
    Handshake handshake;

    @Inject
    CdiJournal journal;

    private final List<String> steps = new ArrayList<>();
    private String visitor = ""; // set once, before anybody sees the bean

    /** For the container. */
    public CdiVisit() {}

    @PostConstruct
    void begin() {
        visitor = handshake.auth(CdiTenants.Visitor.class).orElseThrow().name();
    }

    @PreDestroy
    void end() {
        journal.add(visitor, "visit over, with socket: " + !socket.id().isEmpty());
    }

    /** Who this is. */
    public String visitor() {
        return visitor;
    }

    /** Takes another step. */
    public void step(String step) {
        steps.add(step);
    }

    /** All steps so far. */
    public List<String> steps() {
        return List.copyOf(steps);
    }
}
