/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The handlers of the library's side. Called by the container once at deployment. */
@WebListener
public final class BenchmarkApplication implements ServletContextListener {
    /** For the container. */
    public BenchmarkApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Namespace root = SocketIo.of(event.getServletContext()).of("/");
        root.on("echo", BenchmarkApplication::echo);
        root.on("news", (socket, arguments, ack) -> root.emit("news", arguments.require(0, String.class)));
        root.on("join", (socket, arguments, ack) -> {
            socket.join(arguments.require(0, String.class));
            ack.send();
        });
        root.on(
                "room",
                (socket, arguments, ack) ->
                        root.to(arguments.require(0, String.class)).emit("room", arguments.require(1, String.class)));
        root.on("binary", (socket, arguments, ack) -> socket.emit("binary", arguments.require(0, byte[].class)));
        root.on("order", (socket, arguments, ack) -> socket.emit("order", arguments.require(0, Order.class)));
    }

    private static void echo(Socket socket, Arguments arguments, Ack ack) {
        String text = arguments.require(0, String.class);
        if (ack.isExpected()) {
            ack.send(text);
        } else {
            socket.emit("echo", text);
        }
    }
}
