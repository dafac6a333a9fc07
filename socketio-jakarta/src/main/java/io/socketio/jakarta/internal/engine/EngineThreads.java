/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.util.concurrent.Executor;

/**
 * Where the engine does what no container's thread brings in.
 *
 * @param scheduler time; its thread does nothing but hand tasks over
 * @param workers run mailboxes, and so code of the application, which may block
 * @param isHandedOver whether mailboxes are run by the workers only, and never by the thread that brings a packet
 * @param housekeeping sends heartbeats and ends sessions, which never blocks, and so is not held up by the application
 */
public record EngineThreads(Scheduler scheduler, Executor workers, boolean isHandedOver, Executor housekeeping) {}
