/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.RoomJoined;
import io.socketio.jakarta.cdi.RoomLeft;
import io.socketio.jakarta.cdi.SocketConnected;
import io.socketio.jakarta.cdi.SocketDisconnected;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened to each visitor of {@link CdiTenants}, for those who ask. */
@SocketNamespace("/journal")
public class CdiJournal {
    private final Map<String, List<String>> lines = new ConcurrentHashMap<>();

    /** For the container. */
    public CdiJournal() {}

    /** Adds a line about a visitor. */
    public void add(String visitor, String line) {
        lines.computeIfAbsent(visitor, unknown -> new CopyOnWriteArrayList<>()).add(line);
    }

    /** The lines about a visitor. */
    @OnEvent("lines")
    public List<String> lines(String visitor) {
        return List.copyOf(lines.getOrDefault(visitor, List.of()));
    }

    /** Told of all tenants. */
    public void connected(@Observes @InNamespace("/tenants/{tenant}/{id}") SocketConnected event, CdiVisit visit) {
        add(visit.visitor(), "connected to " + event.socket().namespace().name());
    }

    /** Told of one tenant, by a thread of the container. */
    public void connectedLater(@ObservesAsync @InNamespace("/tenants/acme/7") SocketConnected event) {
        add(visitor(event.socket()), "connected to acme");
    }

    /** Told of rooms with names. */
    public void joined(@Observes @InNamespace("/tenants/{tenant}/{id}") RoomJoined event) {
        if (!event.room().equals(event.socket().id())) {
            add(visitor(event.socket()), "joined " + event.room());
        }
    }

    /** Told of rooms with names. */
    public void left(@Observes @InNamespace("/tenants/{tenant}/{id}") RoomLeft event) {
        if (!event.room().equals(event.socket().id())) {
            add(visitor(event.socket()), "left " + event.room());
        }
    }

    /** Told of the end. */
    public void disconnected(@Observes @InNamespace("/tenants/{tenant}/{id}") SocketDisconnected event) {
        add(visitor(event.socket()), "disconnected: " + event.reason());
    }

    private static String visitor(Socket socket) {
        return socket.handshake().auth(CdiTenants.Visitor.class).orElseThrow().name();
    }
}
