/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Handlers as an application team writes them. A CDI bean, called by the library. */
@SocketNamespace("/chat")
public class CdiChat {
    @Inject
    @InNamespace("/chat")
    Broadcaster chat;

    @Inject
    @InNamespace("/announcements")
    Namespace announcements;

    // Set once, before the first client.
    private volatile Optional<SessionEnds> ends = Optional.empty();

    /** For the container. */
    public CdiChat() {}

    /** The servlet context can be injected during a request only. */
    public void started(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        ends = Optional.of(SessionEnds.of(context));
    }

    /** Lets those in that say their name. */
    @OnConnect
    public void connect(Socket socket, @Auth Login login, Handshake handshake) {
        if (login.name().isEmpty()) {
            throw new ConnectionRefusedException("a name is needed", Map.of("field", "name"));
        }
        socket.data().put("name", login.name());
        socket.emit(
                "welcome", login.name(), handshake.request().parameter("EIO").orElse(""));
    }

    /** A record in, a record out. */
    @OnEvent("book")
    public Booking book(Booking booking) {
        return new Booking(
                booking.title(), booking.day().plusDays(1), booking.at().plusSeconds(1), booking.length());
    }

    /** A generic list. */
    @OnEvent("total")
    public BigDecimal total(List<Item> items) {
        return items.stream().map(Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Several arguments, the last of them optional. */
    @OnEvent("greet")
    public String greet(String greeting, int times, Optional<String> name) {
        return (greeting + " ").repeat(times) + name.orElse("stranger");
    }

    /** Binary in both shapes. */
    @OnEvent("attach")
    public byte[] attach(byte[] first, ByteBuffer second) {
        byte[] joined = new byte[first.length + second.remaining()];
        System.arraycopy(first, 0, joined, 0, first.length);
        second.duplicate().get(joined, first.length, second.remaining());
        return joined;
    }

    /** An answer that takes its time. */
    @OnEvent("later")
    public CompletionStage<String> later(String value) {
        return CompletableFuture.supplyAsync(
                () -> value + " later", CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
    }

    /** An answer by hand. */
    @OnEvent("by-hand")
    public void byHand(Ack ack, String value) {
        ack.send(value, ack.isExpected());
    }

    /** To everybody, by the injected broadcaster. */
    @OnEvent("say")
    public void say(Socket socket, String text) {
        String name = socket.data().get("name", String.class).orElseThrow();
        chat.emit("said", name, text);
        announcements.emit("announced", text);
    }

    /** Always fails. */
    @OnEvent("fail")
    public String fail() {
        throw new IllegalStateException("the handler is broken");
    }

    /** Tells the test why the socket ended. */
    @OnDisconnect
    public void bye(Socket socket, DisconnectReason reason) {
        ends.orElseThrow().record(socket.id(), reason.wireText());
    }

    /** The data a client connects with. */
    public record Login(String name) {}

    /** Something with a price. */
    public record Item(String name, BigDecimal price) {}

    /** Dates and times. */
    public record Booking(String title, LocalDate day, Instant at, Duration length) {}
}
