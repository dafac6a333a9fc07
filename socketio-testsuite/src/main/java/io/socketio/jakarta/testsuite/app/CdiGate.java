/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;

/** The middleware of {@link CdiTenants}: everybody needs a name. */
@SocketNamespace("/tenants/{tenant}/{id:\\d+}")
@Priority(1)
public class CdiGate implements Middleware {
    @Inject
    CdiVisit visit;

    /** For the container. */
    public CdiGate() {}

    @Override
    public void handle(Socket socket, Next next) {
        boolean isNamed = socket.handshake()
                .auth(CdiTenants.Visitor.class)
                .filter(visitor -> !visitor.name().isEmpty())
                .isPresent();
        if (isNamed) {
            visit.step("gate");
            next.proceed();
        } else {
            next.refuse("a name is needed");
        }
    }
}
