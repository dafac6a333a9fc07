/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client sends in one namespace, and what becomes of the packets that arrive there. Thread-safe. */
final class ClientNamespace {
    private final ClientSession session;
    private final String name;
    private final Map<String, @Nullable Object> auth;
    private final ServerSideEnds ends;
    private final ClientInbox inbox;
    private final ClientConnection connection;
    private final PendingAnswers answers = new PendingAnswers();
    private final Map<String, Function<Arguments, @Nullable Object>> replies = new ConcurrentHashMap<>();

    ClientNamespace(ClientSession session, String name, @Nullable Object auth, ServerSideEnds ends, ClientInbox inbox) {
        this.session = session;
        this.name = name;
        this.auth = session.packets().auth(auth);
        this.ends = ends;
        this.inbox = inbox;
        this.connection = new ClientConnection(name, inbox);
        session.add(name, this);
    }

    ClientSession session() {
        return session;
    }

    ClientInbox inbox() {
        return inbox;
    }

    ClientConnection connection() {
        return connection;
    }

    /** Completes when the server has disconnected the socket. */
    CompletableFuture<DisconnectReason> end() {
        return ends.of(connection.id());
    }

    /** Another namespace over the same session, which nobody has joined yet. */
    ClientNamespace another(String otherName, @Nullable Object otherAuth) {
        return new ClientNamespace(session, otherName, otherAuth, ends, inbox.another());
    }

    // ---- to the server

    private PacketEncoder encoder() {
        return session.packets().encoder();
    }

    void sendConnect() {
        session.send(encoder().connectRequest(name, connection.authWithRecovery(auth)));
    }

    void emit(String event, List<@Nullable Object> arguments) {
        connection.requireConnected();
        session.send(encoder().event(name, OptionalLong.empty(), event, arguments));
    }

    /** Completes with the acknowledgement, exceptionally if the connection ends before. */
    CompletableFuture<Arguments> emitWithAck(String event, List<@Nullable Object> arguments) {
        connection.requireConnected();
        CompletableFuture<Arguments> answer = new CompletableFuture<>();
        long ackId = answers.expect(answer);
        session.send(encoder().event(name, OptionalLong.of(ackId), event, arguments));
        return answer;
    }

    /** Answers events of this name from now on. */
    void answer(String event, Function<Arguments, @Nullable Object> reply) {
        replies.put(event, reply);
    }

    void leave() {
        String how = "left the namespace";
        if (connection.end(how)) {
            answers.fail(how);
            EncodedPacket packet = encoder().disconnect(name);
            session.send(packet);
            session.remove(name);
        }
    }

    /** Forgets the connection before, whose answers will not come. */
    void reopen() {
        answers.fail("the client has come back");
        ends.forget(connection.id());
        connection.reopen();
    }

    // ---- from the server, by the threads of the connection, one call at a time

    void received(Packet packet) {
        if (packet instanceof Packet.Connect connect) {
            connection.connected(session.packets().bind(connect.auth()));
        } else if (packet instanceof Packet.Event event) {
            received(event);
        } else if (packet instanceof Packet.Ack ack) {
            Arguments arguments = session.packets().bind(ack.arguments());
            note("acknowledgement " + Journal.text(arguments.toList()));
            ack.id().ifPresent(answerId -> answers.complete(answerId, arguments));
        } else if (packet instanceof Packet.ConnectError error) {
            connection.refused(refusal(error));
        } else {
            ended("disconnected by the server");
            session.remove(name);
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
                values -> session.send(encoder().ack(name, event.ackId().orElseThrow(), values)));
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
