/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.engine.TransportType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client in one namespace, which speaks the protocol as the official one does. Made by {@link SocketIoTestServer}.
 * Thread-safe.
 *
 * <p>What waits does so for the time limit of the server ({@link SocketIoTestServer.Builder#timeout}) and then fails
 * with an {@link AssertionError} that lists what was received instead, without the values of members that are called
 * {@code password}, {@code token} and the like. On a server without a port everything a client causes has happened when
 * the call returns, unless the application goes on in threads of its own.
 *
 * <p>A connection goes wrong in three ways, which the server notices like this:
 *
 * <table>
 * <caption>What the server is told</caption>
 * <tr><th>method</th><th>WebSocket</th><th>long-polling</th></tr>
 * <tr><td>{@link #cut}</td><td>{@code transport error}, at once</td><td>without a port {@code transport error}, at
 * once; on a port {@code ping timeout}, because Jetty does not tell that the connection of a waiting poll
 * broke</td></tr>
 * <tr><td>{@link #silence}</td><td colspan="2">{@code ping timeout}, after {@code ping-interval} and
 * {@code ping-timeout}</td></tr>
 * <tr><td>{@link #stall}</td><td colspan="2">{@code transport error}, when what waits for the client exceeds
 * {@code max-queued-packets} or {@code max-queued-bytes} or, by WebSocket, a send takes longer than
 * {@code send-timeout}; {@code ping timeout} if that comes first</td></tr>
 * </table>
 */
public final class TestClient implements AutoCloseable {
    private final ClientNamespace namespace;
    private final ClientSession session;
    private final ClientConnection connection;
    private final ClientInbox inbox;

    TestClient(ClientNamespace namespace) {
        this.namespace = namespace;
        this.session = namespace.session();
        this.connection = namespace.connection();
        this.inbox = namespace.inbox();
    }

    // ---- connecting

    /** The id of the server's {@link io.socketio.jakarta.Socket}; empty before it is connected. */
    public String id() {
        return connection.id();
    }

    /**
     * Whether the client is in its namespace, as far as it knows. It does not know that its network is {@linkplain
     * #silence silent}.
     */
    public boolean isConnected() {
        return connection.isConnected();
    }

    /** Whether it has come back as the same socket and received what it missed, see {@link #reconnect}. */
    public boolean isRecovered() {
        return connection.isRecovered();
    }

    /** What carries packets now; after an end what did so last. */
    public TransportType transport() {
        return session.line().transport();
    }

    /**
     * Waits until the client is let in. Needed after {@link TestClientBuilder#start} only.
     *
     * @return this client
     * @throws ConnectErrorException if it is refused
     * @throws AssertionError if nothing is decided in time
     */
    public TestClient awaitConnect() {
        connection.awaitConnect();
        return this;
    }

    /**
     * Waits until a client of {@link TestClientBuilder#transports transports(POLLING, WEBSOCKET)} has gone over to its
     * WebSocket, and the server too: what either sends from now on goes there. The server lets a waiting poll end for this after 50 ms, which
     * without a port the test has to let pass by {@link TestClock#advance}.
     *
     * @return this client
     * @throws AssertionError if that does not happen in time
     */
    public TestClient awaitUpgrade() {
        inbox.awaitCondition(
                "the client was not upgraded to WebSocket",
                connection::describe,
                () -> transport() == TransportType.WEBSOCKET);
        join("the server did not go over to the WebSocket", session.upgraded());
        return this;
    }

    /**
     * Joins another namespace over the same session, and waits until it is let in.
     *
     * @param auth an object for the server's {@code auth}: a record, a bean or a map
     * @throws ConnectErrorException if it is refused
     * @throws IllegalStateException if this session is in that namespace already
     */
    public TestClient connect(String otherNamespace, @Nullable Object auth) {
        ClientNamespace other = namespace.another(SocketIoTestServer.absolute(otherNamespace), auth);
        other.sendConnect();
        return new TestClient(other).awaitConnect();
    }

    /** Joins another namespace over the same session, without {@code auth} data. */
    public TestClient connect(String otherNamespace) {
        return connect(otherNamespace, null);
    }

    // ---- events

    /**
     * Sends an event and does not wait. It is lost if the network is.
     *
     * @param arguments as a {@link io.socketio.jakarta.Socket} takes them: plain values, records, beans, {@code byte[]}
     * @throws IllegalStateException if the client is not connected
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written
     */
    public void emit(String event, @Nullable Object... arguments) {
        namespace.emit(event, Arrays.asList(arguments));
    }

    /**
     * Sends an event and waits for the acknowledgement.
     *
     * @throws IllegalStateException if the client is not connected
     * @throws AssertionError if no acknowledgement arrives in time, or the connection ends before
     */
    public Arguments emitWithAck(String event, @Nullable Object... arguments) {
        return join("no acknowledgement of \"" + event + "\" arrived", emitWithAckAsync(event, arguments));
    }

    /**
     * As {@link #emitWithAck(String, Object...)}, the first argument of the acknowledgement bound to a type.
     *
     * @throws io.socketio.jakarta.BindingException if it is absent, {@code null} or does not fit
     */
    public <T> T emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitWithAck(event, arguments).require(0, replyType);
    }

    /**
     * Sends an event and does not wait: for handlers that answer after something else, such as the passing of time.
     *
     * @return completes with the acknowledgement, exceptionally if the connection ends before; on the thread that
     *     delivers it
     * @throws IllegalStateException if the client is not connected
     */
    public CompletableFuture<Arguments> emitWithAckAsync(String event, @Nullable Object... arguments) {
        return namespace.emitWithAck(event, Arrays.asList(arguments));
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
        namespace.answer(event, reply);
    }

    // ---- the end, and what leads to it

    /**
     * Waits until the server knows that this client is gone: its disconnect handlers are being called.
     *
     * @return the reason the server gives
     * @throws AssertionError if that does not happen in time
     */
    public DisconnectReason awaitDisconnect() {
        return join("the server did not notice a disconnection", namespace.end());
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
        namespace.leave();
    }

    /** Closes the session in good order, as a browser does that leaves the page; all its namespaces end. */
    @Override
    public void close() {
        session.end("closed by the test");
    }

    /**
     * Breaks the connection as a failing network does: on a port by a reset of its TCP connections, on both sides. The
     * client knows at once that it is disconnected, what is under way is lost. Concerns all namespaces of this client's
     * session; {@link #reconnect} is possible.
     */
    public void cut() {
        session.cut();
    }

    /**
     * Lets nothing through in either direction and tells neither side, as a network does that swallows packets. The
     * server notices by its heartbeat, without a port after {@link TestClock#advance}; on a port choose a short one.
     * Concerns all namespaces of this client's session; {@link #reconnect} ends it.
     */
    public void silence() {
        session.silence();
    }

    /**
     * Reads nothing more, until {@link #resume}: what the server sends piles up there, after what the network holds,
     * which is nothing without a port and some hundred kilobytes on one. What the client sends still arrives, but
     * heartbeats, which it does not read, are not answered. For tests of slow consumers. Concerns all namespaces of this
     * client's session.
     */
    public void stall() {
        session.line().stall();
    }

    /** Reads on after {@link #stall}. */
    public void resume() {
        session.line().resume();
    }

    /**
     * Comes back after {@link #cut}, {@link #silence} or an end of the session, and waits until the client is let in
     * again: with connection state recovery, if the server has it, as the same socket ({@link #isRecovered}) that
     * receives what it missed. Concerns all namespaces.
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
        return inbox.join(missing, connection::describe, result);
    }
}
