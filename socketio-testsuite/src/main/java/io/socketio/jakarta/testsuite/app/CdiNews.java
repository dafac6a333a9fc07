/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SlowConsumer;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends more than some clients read, and tells what observers were told of those. */
@SocketNamespace("/news")
public class CdiNews {
    private static final String PAGE = "x".repeat(60_000);

    private final Map<String, List<String>> told = new ConcurrentHashMap<>();

    /** For the container. */
    public CdiNews() {}

    /** Sends one page. */
    @OnEvent("page")
    public void page(Socket socket) {
        socket.emit("page", PAGE);
    }

    /** What has been told of a socket. */
    @OnEvent("told")
    public List<String> told(String id) {
        return List.copyOf(told.getOrDefault(id, List.of()));
    }

    /** Told before the client is cut off. */
    public void slow(@Observes @InNamespace("/news") SlowConsumer event) {
        add(event.socket(), "slow in " + event.socket().namespace().name());
    }

    /** Told by a thread of the container. */
    public void slowLater(@ObservesAsync SlowConsumer event) {
        add(event.socket(), "slow, told later");
    }

    /** Not told of this namespace. */
    public void slowElsewhere(@Observes @InNamespace("/elsewhere") SlowConsumer event) {
        add(event.socket(), "slow elsewhere");
    }

    /** The end. */
    @OnDisconnect
    public void disconnect(Socket socket, DisconnectReason reason) {
        add(socket, "gone: " + reason.wireText());
    }

    private void add(Socket socket, String line) {
        told.computeIfAbsent(socket.id(), unknown -> new CopyOnWriteArrayList<>())
                .add(line);
    }
}
