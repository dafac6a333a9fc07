/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/**
 * What a server has done since it was started, at one moment.
 *
 * @param sessions Engine.IO sessions that are open now
 * @param sockets sockets that are connected now, over all namespaces
 * @param eventsReceived events that clients sent
 * @param eventsSent events queued for a client; a broadcast counts once for each recipient
 * @param packetsDropped Engine.IO packets that were never handed to a transport because their session was closing,
 *     closed, or over its queue limits, and events for sockets that had ended or were never let in
 * @param volatileEventsDropped volatile events that a client could not take at the moment; a broadcast counts once for
 *     each client it did not reach
 */
public record ServerStatistics(
        long sessions,
        long sockets,
        long eventsReceived,
        long eventsSent,
        long packetsDropped,
        long volatileEventsDropped) {}
