/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import java.util.List;

/**
 * {@code speak}: what follows the first argument goes to those it selects, as {@code news}, and to the sender alone as
 * {@code own-news} if it asks for that. Called as the library calls it.
 */
public final class Selections {
    private Selections() {}

    static void install(SocketIoServer server, String namespace) {
        server.of(namespace).on("speak", (socket, arguments, ack) -> {
            Selection selection = arguments.require(0, Selection.class);
            Object[] values = arguments.toList().stream().skip(1).toArray();
            selection.narrow(speaker(server, socket, selection.by())).emit("news", values);
            if (selection.toMyself()) {
                socket.emit("own-news", values);
            }
        });
    }

    private static Broadcaster speaker(SocketIoServer server, Socket socket, String by) {
        return switch (by) {
            case "server" -> server;
            case "namespace" -> socket.namespace();
            case "socket" -> socket.broadcast();
            default -> throw new IllegalArgumentException("nobody is called " + by);
        };
    }

    /** Who speaks ({@code server}, {@code namespace}, {@code socket}), to which rooms, and except which. */
    public record Selection(String by, List<String> to, List<String> except, boolean toMyself) {
        Broadcaster narrow(Broadcaster everybody) {
            Broadcaster inRooms = to.isEmpty() ? everybody : everybody.to(to.toArray(String[]::new));
            return except.isEmpty() ? inRooms : inRooms.except(except.toArray(String[]::new));
        }
    }
}
