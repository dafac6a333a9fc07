/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Authentication;
import java.util.Optional;

/**
 * Who the client of a socket was.
 *
 * @param containerUser the name of the user whom the container knew
 * @param given what an authenticator or the application said
 */
record SavedIdentity(Optional<String> containerUser, Optional<Authentication> given) {}
