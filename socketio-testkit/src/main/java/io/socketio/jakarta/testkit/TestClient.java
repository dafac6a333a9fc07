/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.parser.Packet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client in one namespace, which speaks the protocol as the official one does. Made by {@link SocketIoTestServer}.
 * Thread-safe.
 *
 * <p>What waits does so for the time limit of the server ({@link SocketIoTestServer.Builder#timeout}) and then fails
 * with an {@link AssertionError} that lists what was received instead. On a server without a port everything a client
 * causes has happened when the call returns, unless the application goes on in threads of its own.
 */
public final class TestClient implements AutoCloseable {
    private final ClientSession session;
    private final String namespace;
    private final Map<String, @Nullable Object> auth;
    private final ClientInbox inbox;
    private final ServerSideEnds ends;
    private final ClientConnection connection;
    private final PendingAnswers answers = new PendingAnswers();
    private final Map<String, Function<Arguments, @Nullable Object>> replies = new ConcurrentHashMap<>();

    TestClient(ClientSession session, String namespace, @Nullable Object auth, ServerSideEnds ends, ClientInbox inbox) {
        this.session = session;
        this.namespace = namespace;
        this.auth = session.packets().auth(auth);
        this.inbox = inbox;
        this.ends = ends;
        this.connection = new ClientConnection(namespace, inbox);
        session.add(namespace, this);
    }

    // ---- connecting

    /** The id of the server's {@link io.socketio.jakarta.Socket}; empty before it is connected. */
    public String id() {
        return connection.id();
    }

    /**
     * Whether the client is in its namespace, as far as it knows. It does not know that its network is {@linkplain #cut
     * gone}.
     */
    public boolean isConnected() {
        return connection.isConnected();
    }

    /** Whether it has come back as the same socket and received what it missed, see {@link #reconnect}. */
    public boolean isRecovered() {
        return connection.isRecovered();
    }

    /**
     * Waits until the client is let in. Needed after {@link TestClientBuilder#start} only.
     *
     * @return this client
     * @throws ConnectErrorException if it is refused
     */
    public TestClient awaitConnect() {
        connection.awaitConnect();
        return this;
    }

    /**
     * Joins another namespace over the same session, and waits until it is let in.
     *
     * @param auth an object for the server's {@code auth}: a record, a bean or a map
     * @throws ConnectErrorException if it is refused
     */
    public TestClient connect(String otherNamespace, @Nullable Object auth) {
        TestClient other =
                new TestClient(session, SocketIoTestServer.absolute(otherNamespace), auth, ends, inbox.another());
        other.sendConnect();
        return other.awaitConnect();
    }

    /** Joins another namespace over the same session, without {@code auth} data. */
    public TestClient connect(String otherNamespace) {
        return connect(otherNamespace, null);
    }

    void sendConnect() {
        session.send(session.packets().encoder().connectRequest(namespace, connection.authWithRecovery(auth)));
    }

    // ---- events

    /**
     * Sends an event. It is lost if the network is gone.
     *
     * @throws IllegalStateException if the client is not connected
     */
    public void emit(String event, @Nullable Object... arguments) {
        connection.requireConnected();
        session.send(
                session.packets().encoder().event(namespace, OptionalLong.empty(), event, Arrays.asList(arguments)));
    }

    /** Sends an event and waits for the acknowledgement. */
    public Arguments emitWithAck(String event, @Nullable Object... arguments) {
        return join("no acknowledgement of \"" + event + "\" arrived", emitWithAckAsync(event, arguments));
    }

    /**
     * Sends an event and waits for the acknowledgement, its first argument bound to a type.
     *
     * @throws io.socketio.jakarta.BindingException if it is absent, {@code null} or does not fit
     */
    public <T> T emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitWithAck(event, arguments).require(0, replyType);
    }

    /**
     * Sends an event and does not wait: for handlers that answer after something else, such as the passing of time.
     *
     * @return completes with the acknowledgement, exceptionally if the connection ends before
     * @throws IllegalStateException if the client is not connected
     */
    public CompletableFuture<Arguments> emitWithAckAsync(String event, @Nullable Object... arguments) {
        connection.requireConnected();
        CompletableFuture<Arguments> answer = new CompletableFuture<>();
        long ackId = answers.expect(answer);
        session.send(
                session.packets().encoder().event(namespace, OptionalLong.of(ackId), event, Arrays.asList(arguments)));
        return answer;
    }

    /**
     * Takes the first event of this name out of those received, waiting for it. Events of other names stay.
     *
     * @throws AssertionError if none arrives in time
     */
    public ReceivedEvent awaitEvent(String event) {
        return inbox.take(event, connection::describe);
    }

    /**
     * As {@link #awaitEvent(String)}, the first argument bound to a type.
     *
     * @throws io.socketio.jakarta.BindingException if it is absent, {@code null} or does not fit
     */
    public <T> T awaitEvent(String event, Class<T> type) {
        return awaitEvent(event).arguments().require(0, type);
    }

    /**
     * The events received that were not taken by {@link #awaitEvent(String)}, a copy. To see that something does
     * <em>not</em> arrive on a port, wait for something first that the server sends later.
     */
    public List<ReceivedEvent> events() {
        return inbox.events();
    }

    /**
     * Answers all later events of this name that ask for an acknowledgement, as a client's handler does; they are not
     * among {@link #events}.
     *
     * @param reply makes the answer from the event's arguments; called by the thread that delivers the event. If it
     *     throws, nothing is answered, and what waits for something tells of it when it fails
     */
    public void answer(String event, Function<Arguments, @Nullable Object> reply) {
        replies.put(event, reply);
    }

    // ---- the end, and what leads to it

    /**
     * Waits until the server knows that this client is gone: its disconnect handlers are being called.
     *
     * @return the reason the server gives
     * @throws AssertionError if that does not happen in time
     */
    public DisconnectReason awaitDisconnect() {
        return join("the server did not notice a disconnection", ends.of(id()));
    }

    /**
     * As {@link #awaitDisconnect()}.
     *
     * @throws AssertionError also if the reason is another one
     */
    public void awaitDisconnect(DisconnectReason reason) {
        DisconnectReason actual = awaitDisconnect();
        if (actual != reason) {
            throw new AssertionError(inbox.failure(
                    "the server disconnected because of \"" + actual + "\" and not \"" + reason + "\"",
                    connection.describe()));
        }
    }

    /**
     * Waits until this client knows that it was disconnected, by the server or because the connection ended.
     *
     * @throws AssertionError if that does not happen in time
     */
    public void awaitEnd() {
        connection.awaitEnd();
    }

    /** Leaves the namespace; with the last one the session ends. */
    public void disconnect() {
        if (connection.end("left the namespace")) {
            session.send(session.packets().encoder().disconnect(namespace));
            session.remove(namespace);
        }
    }

    /** Closes the session in good order, as a browser does that leaves the page; all its namespaces end. */
    @Override
    public void close() {
        session.end("closed by the test");
    }

    /**
     * Takes the network away: nothing gets through in either direction, and neither side is told. The server notices by
     * its heartbeat, without a port after {@link TestClock#advance}. Concerns all namespaces of this client's session.
     */
    public void cut() {
        session.cut();
    }

    /** Breaks the connection, which the server notices at once over WebSocket. Concerns all namespaces. */
    public void reset() {
        session.reset();
    }

    /**
     * Reads nothing more: what the server sends piles up there, after what the network holds, until {@link #resume}.
     * For tests of slow consumers. Heartbeats are not answered either. Concerns all namespaces.
     */
    public void stall() {
        session.line().stall();
    }

    /** Reads on. */
    public void resume() {
        session.line().resume();
    }

    /**
     * Comes back after {@link #cut}, {@link #reset} or an end of the session, and waits until the client is let in
     * again: with connection state recovery, if the server has it, as the same socket ({@link #isRecovered}). Concerns
     * all namespaces.
     *
     * @return this client
     * @throws IllegalStateException if the connection is there
     * @throws ConnectErrorException if it is refused
     */
    public TestClient reconnect() {
        session.reconnect();
        return this;
    }

    private <T> T join(String missing, CompletableFuture<T> result) {
        try {
            return result.get(inbox.limit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(inbox.failure(missing, connection.describe()), e);
        } catch (ExecutionException e) {
            throw new AssertionError(inbox.failure(missing, connection.describe()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(inbox.failure(missing, "The test was interrupted"), e);
        }
    }

    // ---- from the session

    /** Forgets the connection before, whose answers will not come. */
    void reopen() {
        answers.fail("the client has come back");
        ends.forget(id());
        connection.reopen();
    }

    /** Takes a packet; called by the threads of the connection, one at a time. */
    void received(Packet packet) {
        if (packet instanceof Packet.Connect connect) {
            connection.connected(session.packets().bind(connect.auth()));
        } else if (packet instanceof Packet.Event event) {
            received(event);
        } else if (packet instanceof Packet.Ack ack) {
            Arguments arguments = session.packets().bind(ack.arguments());
            note("acknowledgement " + arguments.toList());
            ack.id().ifPresent(answerId -> answers.complete(answerId, arguments));
        } else if (packet instanceof Packet.ConnectError error) {
            connection.refused(refusal(error));
        } else {
            ended("disconnected by the server");
            session.remove(namespace);
        }
    }

    private ConnectErrorException refusal(Packet.ConnectError error) {
        List<@Nullable Object> values = session.packets().bind(error.refusal()).toList();
        return ConnectErrorException.of(
                values.isEmpty() ? null : values.get(0), session.packets().json());
    }

    private void received(Packet.Event event) {
        Arguments arguments = session.packets().bind(event.arguments());
        connection.read(arguments);
        ReceivedEvent received = new ReceivedEvent(
                event.name(),
                arguments,
                event.ackId().isPresent(),
                values -> session.send(
                        session.packets().encoder().ack(namespace, event.ackId().orElseThrow(), values)));
        Optional<Function<Arguments, @Nullable Object>> reply =
                Optional.ofNullable(replies.get(event.name())).filter(known -> received.isAckExpected());
        if (reply.isPresent()) {
            answer(received, reply.get());
        } else {
            inbox.add(received);
        }
    }

    // The server is not to suffer from a test's failure.
    private void answer(ReceivedEvent event, Function<Arguments, @Nullable Object> reply) {
        try {
            event.acknowledge(reply.apply(event.arguments()));
            note(event + ", answered");
        } catch (RuntimeException | AssertionError e) {
            note(event + ", whose answer failed: " + e);
        }
    }

    /** The namespace or the session has ended. */
    void ended(String how) {
        connection.end(how);
        answers.fail(how);
    }

    void note(String line) {
        inbox.update(line, () -> {});
    }
}
