/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Where the engine does what no container's thread brings in.
 *
 * @param scheduler time; its thread does nothing but hand tasks over
 * @param workers run mailboxes, and so code of the application, which may block
 * @param isHandedOver whether the thread that brings a packet, the one that asks, leaves mailboxes to the workers
 * @param housekeeping sends heartbeats and ends sessions, which never blocks, and so is not held up by the application
 */
public record EngineThreads(
        Scheduler scheduler, Executor workers, BooleanSupplier isHandedOver, Executor housekeeping) {}
