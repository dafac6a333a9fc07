/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

/**
 * What the server opens a session with, as far as a client has to know it.
 *
 * @param sid the session's id, which lets whoever knows it send in its name
 * @param isUpgradable whether the session may go on over a WebSocket
 */
record OpenPacket(String sid, boolean isUpgradable) {}
