/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.event;

import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.adapter.RoomChange;
import io.socketio.jakarta.cdi.RoomJoined;
import io.socketio.jakarta.cdi.RoomLeft;
import io.socketio.jakarta.cdi.SlowConsumer;
import io.socketio.jakarta.cdi.SocketChange;
import io.socketio.jakarta.cdi.SocketConnected;
import io.socketio.jakarta.cdi.SocketDisconnected;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import java.util.List;
import java.util.Map;

/**
 * Listens to the namespaces of a server and fires what is observed. What nobody observes is not listened to. Used once,
 * while the application starts.
 */
public final class SocketEvents {
    private final SocketObservers observers;
    private final EventFiring firing;

    /** Creates it with the observers of the application and with what fires their events. */
    public SocketEvents(SocketObservers observers, EventFiring firing) {
        this.observers = observers;
        this.firing = firing;
    }

    /**
     * Listens to all namespaces.
     *
     * @param registries those of handler beans. Namespaces of templates take what is registered with their parent, so
     *     that they do not miss their first client
     */
    public void listen(SocketIoServer server, Map<NamespaceTemplate, HandlerRegistry> registries) {
        registries.forEach(this::listen);
        List<ParentNamespace> parents = registries.values().stream()
                .filter(ParentNamespace.class::isInstance)
                .map(ParentNamespace.class::cast)
                .toList();
        // No other thread creates namespaces yet: clients come when the application has started.
        server.namespaces().stream()
                .filter(namespace -> !registries.containsValue(namespace) && !isChild(namespace, parents))
                .forEach(this::listen);
        server.onNewNamespace(created -> {
            if (!isChild(created, parents)) {
                listen(created);
            }
        });
    }

    private static boolean isChild(Namespace namespace, List<ParentNamespace> parents) {
        return parents.stream().anyMatch(parent -> parent.children().contains(namespace));
    }

    private void listen(Namespace namespace) {
        listen(NamespaceTemplate.exactly(namespace.name()), namespace);
    }

    private void listen(NamespaceTemplate name, HandlerRegistry registry) {
        Interest connected = interest(SocketConnected.class, name);
        if (connected.isAny()) {
            registry.onConnection(socket -> firing.fireInContext(new SocketConnected(socket), connected));
        }
        Interest disconnected = interest(SocketDisconnected.class, name);
        if (disconnected.isAny()) {
            registry.onDisconnect(
                    (socket, reason) -> firing.fireInContext(new SocketDisconnected(socket, reason), disconnected));
        }
        Interest slow = interest(SlowConsumer.class, name);
        if (slow.isAny()) {
            registry.onSlowConsumer(socket -> firing.fire(new SlowConsumer(socket), slow));
        }
        Interest joined = interest(RoomJoined.class, name);
        Interest left = interest(RoomLeft.class, name);
        if (joined.isAny() || left.isAny()) {
            registry.onRoomChange((socket, change) -> onRoomChange(socket, change, joined, left));
        }
    }

    private void onRoomChange(Socket socket, RoomChange change, Interest joined, Interest left) {
        if (change.kind() == RoomChange.Kind.JOINED && joined.isAny()) {
            firing.fire(new RoomJoined(socket, change.room()), joined);
        } else if (change.kind() == RoomChange.Kind.LEFT && left.isAny()) {
            firing.fire(new RoomLeft(socket, change.room()), left);
        }
    }

    private Interest interest(Class<? extends SocketChange> event, NamespaceTemplate name) {
        return new Interest(observers.isObserved(event, name, false), observers.isObserved(event, name, true));
    }
}
