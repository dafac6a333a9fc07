/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.EventName;
import io.socketio.jakarta.cdi.NamespaceParam;
import io.socketio.jakarta.cdi.OnAny;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.inject.Inject;
import java.util.List;

/** A namespace for each tenant, with a bean for each socket. */
@SocketNamespace("/tenants/{tenant}/{id:\\d+}")
public class CdiTenants {
    @Inject
    CdiVisit visit;

    @Inject
    CdiJournal journal;

    /** For the container. */
    public CdiTenants() {}

    /** The data a client connects with. */
    public record Visitor(String name) {}

    /** The tenant of a namespace. */
    public record Tenant(String name, int id) {}

    /** Lets all tenants in but one. */
    @OnConnect
    public void connect(@NamespaceParam("tenant") String tenant, @NamespaceParam("id") int id) {
        visit.step("connect");
        if (tenant.equals("closed")) {
            throw new ConnectionRefusedException(id + " is closed");
        }
    }

    /** Sees all events. */
    @OnAny
    public void any(@EventName String event, Arguments arguments) {
        visit.step("any " + event + " " + arguments.size());
    }

    /** The parts of the name. */
    @OnEvent("who")
    public Tenant who(@NamespaceParam("id") int id, @NamespaceParam("tenant") String tenant) {
        return new Tenant(tenant, id);
    }

    /** What the socket has gone through; the bean comes as a parameter. */
    @OnEvent("steps")
    public List<String> steps(CdiVisit own, String last) {
        own.step(last);
        return own.steps();
    }

    /** Joins a room for a moment. */
    @OnEvent("look-into")
    public void lookInto(Socket socket, String room) {
        socket.join(room);
        socket.leave(room);
    }

    /** Before the visit is over. */
    @OnDisconnect
    public void disconnect(@NamespaceParam("tenant") String tenant) {
        journal.add(visit.visitor(), "left " + tenant);
    }
}
