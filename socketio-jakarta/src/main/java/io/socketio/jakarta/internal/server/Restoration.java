/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

/**
 * A client's claim to go on with a socket, taken out of the memory so that nobody else can make it.
 *
 * @param socket what the socket was
 * @param offset the last event the client received
 */
record Restoration(SavedSocket socket, long offset) {}
