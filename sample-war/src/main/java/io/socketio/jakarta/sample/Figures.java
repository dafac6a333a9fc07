/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ServerStatistics;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.cdi.InNamespace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Measures once a second and tells everybody in {@code /admin}. Thread-safe.
 *
 * <p>The thread is its own, so that the sample runs on a bare servlet container too; on a full platform take a
 * {@code ManagedScheduledExecutorService}.
 */
@ApplicationScoped
class Figures {
    private static final System.Logger LOG = System.getLogger(Figures.class.getName());
    private static final int MAX_RECENT = 120;

    @Inject
    SocketIoServer server;

    @Inject
    @InNamespace("/admin")
    Broadcaster admin;

    @Inject
    People people;

    @Inject
    Rooms rooms;

    /** Guarded by {@code this}. */
    private final Deque<Figure> recent = new ArrayDeque<>();

    /** At the measurement before. Used by the timer's thread only, as the next one. */
    private long eventsReceived;

    private long eventsSent;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sample-figures");
        thread.setDaemon(true);
        return thread;
    });

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Future<?> unused = timer.scheduleAtFixedRate(this::measureAndGoOn, 1, 1, TimeUnit.SECONDS);
    }

    /** A periodic task that throws is never run again. */
    private void measureAndGoOn() {
        try {
            measure();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "No figures for this second", e);
        }
    }

    private void measure() {
        ServerStatistics now = server.statistics();
        long roomsInUse =
                rooms.list().stream().filter(room -> room.people() > 0).count();
        Figure figure = new Figure(
                System.currentTimeMillis(),
                now.sessions(),
                people.count(),
                roomsInUse,
                now.eventsReceived() - eventsReceived,
                now.eventsSent() - eventsSent,
                now.packetsDropped());
        eventsReceived = now.eventsReceived();
        eventsSent = now.eventsSent();
        remember(figure);
        admin.emit("figure", figure);
    }

    /** At undeployment: a thread that lived on would keep the whole application in memory. */
    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** The last two minutes, oldest first. */
    synchronized List<Figure> recent() {
        return List.copyOf(recent);
    }

    private synchronized void remember(Figure figure) {
        if (recent.size() == MAX_RECENT) {
            recent.removeFirst();
        }
        recent.addLast(figure);
    }
}
