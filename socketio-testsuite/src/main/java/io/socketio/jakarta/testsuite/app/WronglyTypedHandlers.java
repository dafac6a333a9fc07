/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;

/** An event handler that asks for something an event does not have: must not be deployable. */
@SocketNamespace("/wrong")
public class WronglyTypedHandlers {
    /** For the container. */
    public WronglyTypedHandlers() {}

    /** There is no such reason while an event is handled. */
    @OnEvent("message")
    public void asksForTheReasonOfADisconnection(DisconnectReason reason) {}
}
