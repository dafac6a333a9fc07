/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.internal.engine.Scheduler;
import io.socketio.jakarta.internal.engine.SessionIds;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.PacketEncoder;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What the namespaces and sockets of one server share. Immutable; every part is thread-safe. */
record ServerParts(
        SocketIoConfig config,
        JsonCodec json,
        PacketEncoder encoder,
        Scheduler scheduler,
        Executor workers,
        SessionIds ids,
        EventCounters counters,
        SlowHandlerWatch slowHandlers,
        TypedClients typedClients,
        Optional<RecoveryMemory> recovery) {}
