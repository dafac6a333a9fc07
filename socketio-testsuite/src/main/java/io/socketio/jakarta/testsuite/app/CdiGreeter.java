/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;

/** A handler of an application that comes and goes. A CDI bean, called by the library. */
@SocketNamespace("/")
@ApplicationScoped
public class CdiGreeter {
    /** For the container. */
    public CdiGreeter() {}

    /** A record in, so that JSON-B has looked at a class of the application. */
    @OnEvent("greet")
    public String greet(Guest guest) {
        return "hello " + guest.name();
    }

    /** Who is greeted. */
    public record Guest(String name) {}
}
