/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Handlers that tell where they run, and that block until they are let go. A CDI bean, called by the library. */
@SocketNamespace("/")
public class ThreadsHandlers {
    private static final int LIMIT_SECONDS = 60;

    @Inject
    ThreadsRequest request;

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    /** For the container. */
    public ThreadsHandlers() {}

    /** Keeps a number, in the order in which the client's packets are handled. */
    @OnEvent("next")
    public void next(Socket socket, int number) {
        numbers(socket).add(number);
    }

    /** What was kept. */
    @OnEvent("numbers")
    public List<Integer> all(Socket socket) {
        return numbers(socket);
    }

    // Reentrance and overlap would show: a list of the socket's own, which nothing guards but the order.
    private static List<Integer> numbers(Socket socket) {
        return socket.data()
                .get("numbers", Numbers.class)
                .orElseGet(() -> {
                    Numbers created = new Numbers(new CopyOnWriteArrayList<>());
                    socket.data().put("numbers", created);
                    return created;
                })
                .values();
    }

    /** Occupies its thread until the gate opens. */
    @OnEvent("block")
    public String block(String gate) throws InterruptedException {
        return gate(gate).await(LIMIT_SECONDS, TimeUnit.SECONDS) ? "opened" : "timed out";
    }

    /** Opens a gate. */
    @OnEvent("open")
    public void open(String gate) {
        gate(gate).countDown();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, unused -> new CountDownLatch(1));
    }

    /** Where handlers run, and what they find there. */
    @OnEvent("where")
    public Where where(Optional<Principal> user) {
        return new Where(
                Thread.currentThread().getName(),
                Thread.currentThread().toString().startsWith("VirtualThread"),
                findsClassesOfTheApplication(),
                greeting(),
                request.count() + request.count(),
                CDI.current().select(ThreadsHandlers.class).isResolvable(),
                user.map(Principal::getName).orElse("nobody"));
    }

    // It may be one of the container's in front of that of the application.
    private static boolean findsClassesOfTheApplication() {
        try {
            return Thread.currentThread().getContextClassLoader().loadClass(ThreadsHandlers.class.getName())
                    == ThreadsHandlers.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @SuppressWarnings("BanJNDI") // that it is there is what the test wants to see
    private static String greeting() {
        try {
            return InitialContext.doLookup("java:comp/env/greeting");
        } catch (NamingException e) {
            return e.toString();
        }
    }

    /**
     * What a handler finds.
     *
     * @param thread its name
     * @param calls the sum of the first and the second number of a bean of this request
     */
    public record Where(
            String thread,
            boolean virtual,
            boolean contextClassLoader,
            String greeting,
            int calls,
            boolean cdi,
            String user) {}

    private record Numbers(List<Integer> values) {}
}
