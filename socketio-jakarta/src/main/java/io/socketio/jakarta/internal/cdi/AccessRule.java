/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.Socket;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may call a handler: the users with one of these roles.
 *
 * @param handler class and method, for the log
 * @param roles empty for nobody
 */
record AccessRule(String handler, Set<String> roles) implements HandlerGuard {
    AccessRule {
        roles = Set.copyOf(roles);
    }

    @Override
    public void admit(Socket socket) {
        if (roles.stream().noneMatch(socket::isUserInRole)) {
            throw new AccessDeniedException(
                    roles.isEmpty()
                            ? "nobody may call " + handler
                            : handler + " needs one of the roles " + new TreeSet<>(roles));
        }
    }
}
