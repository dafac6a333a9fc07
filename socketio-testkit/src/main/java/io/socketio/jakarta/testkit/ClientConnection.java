/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client stands with its namespace. Guarded by the inbox, where tests wait for changes. */
final class ClientConnection {
    private final String namespace;
    private final ClientInbox inbox;

    private enum State {
        /** In: the client has asked to be let in, for the first time or again. */
        CONNECTING,
        /** In: the server has let it in. */
        CONNECTED,
        /** In: the server has refused it. */
        REFUSED,
        /** In: either side has ended it. */
        ENDED
    }

    // All guarded by the inbox.
    private State state = State.CONNECTING;
    private String id = "";
    private Optional<String> pid = Optional.empty();
    private Optional<String> offset = Optional.empty();
    private boolean isRecovered;
    private Optional<ConnectErrorException> refusal = Optional.empty();

    ClientConnection(String namespace, ClientInbox inbox) {
        this.namespace = namespace;
        this.inbox = inbox;
    }

    String id() {
        synchronized (inbox) {
            return id;
        }
    }

    boolean isConnected() {
        synchronized (inbox) {
            return state == State.CONNECTED;
        }
    }

    boolean isRecovered() {
        synchronized (inbox) {
            return isRecovered;
        }
    }

    void requireConnected() {
        if (!isConnected()) {
            throw new IllegalStateException(describe());
        }
    }

    String describe() {
        synchronized (inbox) {
            return "Client " + (id.isEmpty() ? "" : id + " ") + "of " + namespace + " is " + state;
        }
    }

    void awaitConnect() {
        State reached = inbox.await(
                "no answer to CONNECT arrived",
                this::describe,
                () -> Optional.of(state).filter(now -> now != State.CONNECTING));
        if (reached == State.REFUSED) {
            throw refusal.orElseThrow();
        }
        if (reached == State.ENDED) {
            throw new AssertionError(inbox.failure("the connection ended before the client was let in", describe()));
        }
    }

    void awaitEnd() {
        inbox.await(
                "the client was not disconnected",
                this::describe,
                () -> Optional.of(state).filter(now -> now == State.ENDED));
    }

    /** The data to connect with: after a lost connection with what the recovery of the old one needs. */
    Map<String, @Nullable Object> authWithRecovery(Map<String, @Nullable Object> auth) {
        synchronized (inbox) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            pid.ifPresent(token -> all.put("pid", token));
            offset.ifPresent(last -> all.put("offset", last));
            all.putAll(auth);
            return all;
        }
    }

    void reopen() {
        inbox.update("the client comes back", () -> state = State.CONNECTING);
    }

    /** The server has let the client in. */
    void connected(Arguments answer) {
        Map<?, ?> body = answer.require(0, Map.class);
        String sid = String.valueOf(body.get("sid"));
        inbox.update("connected as " + sid, () -> {
            isRecovered = sid.equals(id);
            id = sid;
            pid = Optional.ofNullable((String) body.get("pid"));
            state = State.CONNECTED;
        });
    }

    void refused(ConnectErrorException reason) {
        inbox.update("refused: " + reason.getMessage(), () -> {
            refusal = Optional.of(reason);
            state = State.REFUSED;
        });
    }

    /** An event was read, whose offset is where to go on after a lost connection. */
    void read(Arguments arguments) {
        synchronized (inbox) {
            List<@Nullable Object> values = pid.isPresent() ? arguments.toList() : List.of();
            if (!values.isEmpty() && values.get(values.size() - 1) instanceof String last) {
                offset = Optional.of(last);
            }
        }
    }

    /** The end; returns whether the client was connected. */
    boolean end(String how) {
        synchronized (inbox) {
            boolean wasConnected = state == State.CONNECTED;
            if (state != State.ENDED && state != State.REFUSED) {
                inbox.update(how, () -> state = State.ENDED);
            }
            return wasConnected;
        }
    }
}
