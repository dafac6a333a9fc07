/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.EngineMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Long-polling that goes on as a WebSocket (Engine.IO protocol 4, "Upgrade"): probes the WebSocket, waits until nothing
 * is under way by polling, and switches.
 */
final class UpgradingLine implements Line {
    private final PollingLine polling;
    private final Listener listener;
    private final Function<Listener, Line> opener;
    // What is sent during the switch and after it, in order.
    private final Turns turns = new Turns();

    private enum State {
        POLLING,
        SWITCHING,
        UPGRADED
    }

    // All guarded by this.
    private final Deque<List<EngineMessage>> waiting = new ArrayDeque<>();
    private State state = State.POLLING;
    private Optional<Line> webSocket = Optional.empty();

    /**
     * A session that polls.
     *
     * @param opener opens a WebSocket to it
     */
    UpgradingLine(PollingLine polling, Listener listener, Function<Listener, Line> opener) {
        this.polling = polling;
        this.listener = listener;
        this.opener = opener;
        turns.begin();
    }

    /** Starts the upgrade; the session stays on polling if the server offers none, or refuses the WebSocket. */
    @Override
    public void upgrade() {
        if (polling.handshake().isUpgradable()) {
            probe();
        } else {
            listener.onNote("the server offers no upgrade");
        }
    }

    private void probe() {
        Line candidate;
        try {
            candidate = opener.apply(new Probed());
        } catch (ConnectErrorException e) {
            listener.onNote("the upgrade was refused: " + e.getMessage());
            return;
        }
        synchronized (this) {
            webSocket = Optional.of(candidate);
        }
        candidate.send(List.of(new EngineMessage.Text("2probe")));
    }

    private void probed() {
        synchronized (this) {
            if (state != State.POLLING) {
                return;
            }
            state = State.SWITCHING;
        }
        polling.pause().thenRun(this::switchOver);
    }

    private void switchOver() {
        synchronized (this) {
            if (state != State.SWITCHING) {
                return;
            }
            state = State.UPGRADED;
            // In front of everything that is sent from now on, by whichever thread.
            waiting.addFirst(List.of(new EngineMessage.Text("5")));
        }
        flush();
        listener.onNote("upgraded to WebSocket");
    }

    // The WebSocket has ended; before the switch that is no harm.
    private void lost(String how) {
        boolean wasUpgraded;
        synchronized (this) {
            wasUpgraded = state == State.UPGRADED;
            if (!wasUpgraded) {
                state = State.POLLING;
                webSocket = Optional.empty();
            }
        }
        if (wasUpgraded) {
            listener.onEnd(how);
        } else {
            listener.onNote("the upgrade failed: " + how);
            polling.unpause();
            flush();
        }
    }

    @Override
    public Optional<String> upgradingSid() {
        return Optional.of(polling.handshake().sid());
    }

    @Override
    public synchronized TransportType transport() {
        return state == State.UPGRADED ? TransportType.WEBSOCKET : TransportType.POLLING;
    }

    @Override
    public void send(List<EngineMessage> packets) {
        if (!polling.offer(packets)) {
            synchronized (this) {
                waiting.add(packets);
            }
            flush();
        }
    }

    private void flush() {
        turns.execute(() -> {
            Optional<Runnable> next = next();
            while (next.isPresent()) {
                next.get().run();
                next = next();
            }
        });
    }

    // What is sent next, on the line that is its own at this moment.
    private synchronized Optional<Runnable> next() {
        if (state == State.SWITCHING || waiting.isEmpty()) {
            return Optional.empty();
        }
        List<EngineMessage> packets = waiting.remove();
        Line line = current();
        return Optional.of(() -> line.send(packets));
    }

    private synchronized Line current() {
        return state == State.UPGRADED ? webSocket.orElseThrow() : polling;
    }

    // ---- what tests do to it

    private void both(Consumer<Line> change) {
        Optional<Line> other;
        synchronized (this) {
            other = webSocket;
        }
        change.accept(polling);
        other.ifPresent(change);
    }

    @Override
    public void stall() {
        both(Line::stall);
    }

    @Override
    public void resume() {
        both(Line::resume);
    }

    @Override
    public void silence() {
        both(Line::silence);
    }

    @Override
    public void cut() {
        both(Line::cut);
    }

    @Override
    public void close() {
        Line carrying = current();
        both(line -> {
            if (line == carrying) {
                line.close();
            } else {
                line.silence();
            }
        });
    }

    /** Takes what arrives on the WebSocket: first the answer to the probe, then everything. */
    private final class Probed implements Listener {

        @Override
        public void onText(String packet) {
            if (transport() == TransportType.WEBSOCKET) {
                listener.onText(packet);
            } else if (packet.equals("3probe")) {
                probed();
            } else {
                listener.onNote("a packet came before the upgrade");
            }
        }

        @Override
        public void onBinary(byte[] data) {
            listener.onBinary(data);
        }

        @Override
        public void onNote(String what) {
            listener.onNote(what);
        }

        @Override
        public void onEnd(String how) {
            lost(how);
        }
    }
}
