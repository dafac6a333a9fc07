/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.peers;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.sun.net.httpserver.HttpServer;
import io.socketio.jakarta.benchmarks.app.JvmFigures;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A netty-socketio server on free ports of 127.0.0.1. A program that the load client starts: standard output carries the
 * line with its address and with the one of {@link JvmFigures}.
 */
public final class NettySocketIoServer {
    private static final String HOST = "127.0.0.1";
    // As the other servers take by default; its own limit is what one of the messages has.
    private static final int MAX_BYTES = 1_000_000;

    private NettySocketIoServer() {}

    /** Starts the program. */
    public static void main(String[] args) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Configuration configuration = new Configuration();
        configuration.setHostname(HOST);
        configuration.setPort(freePort());
        configuration.setMaxFramePayloadLength(MAX_BYTES);
        configuration.setMaxHttpContentLength(MAX_BYTES);
        SocketIOServer server = new SocketIOServer(configuration);
        addHandlers(server);
        server.start();
        PrintStream out = System.out;
        out.println("READY http://" + HOST + ":" + configuration.getPort() + " http://" + HOST + ":" + serveFigures());
        out.flush();
    }

    private static void addHandlers(SocketIOServer server) {
        server.addEventListener("echo", String.class, NettySocketIoServer::echo);
        server.addEventListener(
                "news",
                String.class,
                (client, text, ack) -> server.getBroadcastOperations().sendEvent("news", text));
        server.addEventListener("join", String.class, (client, room, ack) -> {
            client.joinRoom(room);
            ack.sendAckData();
        });
        server.addMultiTypeEventListener(
                "room",
                (client, arguments, ack) -> server.getRoomOperations(arguments.<String>first())
                        .sendEvent("room", arguments.<String>second()),
                String.class,
                String.class);
        server.addEventListener("binary", byte[].class, (client, bytes, ack) -> client.sendEvent("binary", bytes));
    }

    private static void echo(SocketIOClient client, String text, AckRequest ack) {
        if (ack.isAckRequested()) {
            ack.sendAckData(text);
        } else {
            client.sendEvent("echo", text);
        }
    }

    // It cannot be asked which port it was given.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int serveFigures() throws IOException {
        HttpServer figures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(figures, JvmFigures.MEMORY_PATH, JvmFigures::memory);
        serve(figures, JvmFigures.ALLOCATED_PATH, JvmFigures::allocated);
        figures.start();
        return figures.getAddress().getPort();
    }

    private static void serve(HttpServer figures, String path, Supplier<String> answer) {
        figures.createContext(path, exchange -> {
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
